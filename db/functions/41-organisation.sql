-- Every change gets a new edition number, by which each process knows that its copy is old.
create or replace function increment_organisation_edition() returns trigger language plpgsql as $$
begin
  new.edition := old.edition + 1;
  return new;
end $$;

create or replace trigger organisation_increment_edition
  before update on organisation
  for each row execute function increment_organisation_edition();
