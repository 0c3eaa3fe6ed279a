// Written by npm run messages from the files beside it.
import action from "./action.json";
import admin from "./admin.json";
import anonymity from "./anonymity.json";
import bigScreen from "./big-screen.json";
import challenge from "./challenge.json";
import contribution from "./contribution.json";
import decision from "./decision.json";
import design from "./design.json";
import editor from "./editor.json";
import error from "./error.json";
import event from "./event.json";
import expert from "./expert.json";
import field from "./field.json";
import flash from "./flash.json";
import form from "./form.json";
import funding from "./funding.json";
import help from "./help.json";
import home from "./home.json";
import idea from "./idea.json";
import implementation from "./implementation.json";
import insight from "./insight.json";
import jury from "./jury.json";
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
import recognition from "./recognition.json";
import refusal from "./refusal.json";
import role from "./role.json";
import search from "./search.json";
import selection from "./selection.json";
import session from "./session.json";
import shortcuts from "./shortcuts.json";
import sponsor from "./sponsor.json";
import swell from "./swell.json";
import time from "./time.json";
import vote from "./vote.json";

export const screen = {
  ...action,
  ...admin,
  ...anonymity,
  ...bigScreen,
  ...challenge,
  ...contribution,
  ...decision,
  ...design,
  ...editor,
  ...error,
  ...event,
  ...expert,
  ...field,
  ...flash,
  ...form,
  ...funding,
  ...help,
  ...home,
  ...idea,
  ...implementation,
  ...insight,
  ...jury,
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
  ...recognition,
  ...refusal,
  ...role,
  ...search,
  ...selection,
  ...session,
  ...shortcuts,
  ...sponsor,
  ...swell,
  ...time,
  ...vote,
};
