-- Counters that may be lost in a crash need no log.
ALTER TABLE rate_limits SET UNLOGGED;
--> statement-breakpoint

-- An organisation never ends up without anybody to run it, and somebody who was shut out runs nothing.
CREATE OR REPLACE FUNCTION keep_an_admin() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE leaving text := CASE TG_TABLE_NAME WHEN 'people' THEN to_jsonb(OLD)->>'id' ELSE to_jsonb(OLD)->>'person_id' END;
BEGIN
  IF EXISTS (SELECT 1 FROM platform_role_holders WHERE role = 'admin' AND person_id = leaving) THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('admins', 0));
    IF NOT EXISTS (SELECT 1 FROM platform_role_holders h JOIN people p ON p.id = h.person_id
                   WHERE h.role = 'admin' AND p.deactivated_at IS NULL AND p.id <> leaving) THEN
      RAISE EXCEPTION 'the last admin stays' USING ERRCODE = 'GS006';
    END IF;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
DROP TRIGGER an_admin_stays ON platform_role_holders;
--> statement-breakpoint
CREATE TRIGGER an_admin_stays BEFORE DELETE ON platform_role_holders FOR EACH ROW WHEN (OLD.role = 'admin') EXECUTE FUNCTION keep_an_admin();
--> statement-breakpoint
CREATE TRIGGER an_active_admin_stays BEFORE UPDATE OF deactivated_at ON people FOR EACH ROW
  WHEN (OLD.deactivated_at IS NULL AND NEW.deactivated_at IS NOT NULL) EXECUTE FUNCTION keep_an_admin();
