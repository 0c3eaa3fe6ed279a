// Written by npm run words from the files beside it.
import act from "./act.json";
import admin from "./admin.json";
import challenge from "./challenge.json";
import decision from "./decision.json";
import design from "./design.json";
import desk from "./desk.json";
import editor from "./editor.json";
import event from "./event.json";
import expert from "./expert.json";
import fault from "./fault.json";
import field from "./field.json";
import form from "./form.json";
import funding from "./funding.json";
import home from "./home.json";
import idea from "./idea.json";
import implementation from "./implementation.json";
import insight from "./insight.json";
import jury from "./jury.json";
import keys from "./keys.json";
import kindness from "./kindness.json";
import live from "./live.json";
import merge from "./merge.json";
import moderation from "./moderation.json";
import notification from "./notification.json";
import offline from "./offline.json";
import organisation from "./organisation.json";
import page from "./page.json";
import people from "./people.json";
import poster from "./poster.json";
import ranking from "./ranking.json";
import refusal from "./refusal.json";
import role from "./role.json";
import said from "./said.json";
import seal from "./seal.json";
import search from "./search.json";
import session from "./session.json";
import sponsor from "./sponsor.json";
import swell from "./swell.json";
import thread from "./thread.json";
import time from "./time.json";
import vote from "./vote.json";
import wall from "./wall.json";

export const screen = {
  ...act,
  ...admin,
  ...challenge,
  ...decision,
  ...design,
  ...desk,
  ...editor,
  ...event,
  ...expert,
  ...fault,
  ...field,
  ...form,
  ...funding,
  ...home,
  ...idea,
  ...implementation,
  ...insight,
  ...jury,
  ...keys,
  ...kindness,
  ...live,
  ...merge,
  ...moderation,
  ...notification,
  ...offline,
  ...organisation,
  ...page,
  ...people,
  ...poster,
  ...ranking,
  ...refusal,
  ...role,
  ...said,
  ...seal,
  ...search,
  ...session,
  ...sponsor,
  ...swell,
  ...thread,
  ...time,
  ...vote,
  ...wall,
};
