import { useState } from "react";
import { paths } from "#app/paths.ts";
import { ProseField } from "../editor/prose-field.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { CheckField, CheckList, RadioCards, ScaleField, SelectField } from "../ui/choice-field.tsx";
import { FaultList } from "../ui/error-list.tsx";
import { PhotoField } from "../ui/photo-field.tsx";
import { ReplyProvider } from "../ui/reply.tsx";
import { DateTimeField, MoneyField } from "../ui/special-field.tsx";
import { TextArea, TextField } from "../ui/text-field.tsx";
import type { Sample } from "./sample.ts";

export function Buttons({ sample }: { sample: Sample }) {
  return (
    <div className="stack">
      <div className="form-acts">
        <Button type="button" kind="primary" icon="add">
          {sample.post}
        </Button>
        <Button type="button">{sample.back}</Button>
        <Button type="button" kind="quiet" icon="arrow">
          {sample.vote}
        </Button>
        <Button type="button" kind="danger">
          {sample.withdraw}
        </Button>
        <LinkButton to={paths.design()} icon="book">
          {sample.tabs[1]}
        </LinkButton>
        <Button type="button" small icon="hand">
          {sample.vote}
        </Button>
        <ReplyProvider value={{ id: "busy", busy: true }}>
          <Button kind="primary">{sample.post}</Button>
        </ReplyProvider>
        <Button reason={sample.votedReason}>{sample.vote}</Button>
      </div>
    </div>
  );
}

const wrong = {
  form: "",
  values: { title: "Bord", mail: "robin@", ward: "" },
  errors: {
    title: [{ key: "field.too-short", values: { min: 10 } }],
    mail: [{ key: "field.email" }],
    ward: [{ key: "field.choose" }],
  },
};

export function Fields({ sample }: { sample: Sample }) {
  const [faulty, make] = useState(false);
  const wards = sample.wards.map((label, at) => ({ value: String(at), label }));
  const kinds = [
    { value: "comment", label: sample.comment, hint: sample.commentHint },
    { value: "improvement", label: sample.improvement, hint: sample.improvementHint },
    { value: "concern", label: sample.concern, hint: sample.concernHint },
  ];
  return (
    <ReplyProvider value={{ id: "design", busy: false, reply: faulty ? wrong : undefined }}>
      <div className="columns">
        <div className="form">
          {faulty && <FaultList reply={wrong} />}
          <TextField
            name="title"
            label={sample.title}
            hint={sample.titleHint}
            value={sample.ideaTitle}
          />
          <ProseField
            name="text"
            label={sample.text}
            defaultText={sample.ideaText}
            most={600}
            mentionSearchUrl={paths.mentionSearch()}
          />
          <TextArea
            name="words"
            label={sample.comment}
            hint={sample.commentHint}
            most={200}
            optional
          />
          <TextField name="mail" label={sample.mail} type="email" optional />
          <RadioCards name="kind" label={sample.kind} value="improvement" options={kinds} />
          <PhotoField name="photo" label={sample.photo} optional />
          <div className="form-acts">
            <Button type="button" onClick={() => make(!faulty)}>
              {sample.wrong}
            </Button>
          </div>
        </div>
        <div className="form">
          <SelectField name="ward" label={sample.ward} options={wards} />
          <CheckList name="groups" label={sample.groups} options={wards} values={["1"]} />
          <CheckField name="anonymous" label={sample.anonymous} checked />
          <ScaleField
            name="score"
            label={sample.score}
            from={1}
            to={5}
            value={4}
            low={sample.low}
            high={sample.high}
          />
          <MoneyField name="budget" label={sample.budget} currency="EUR" minor={250_050} />
          <DateTimeField
            name="start"
            label={sample.start}
            zone="Europe/Amsterdam"
            value="2026-03-02T09:00"
          />
        </div>
      </div>
    </ReplyProvider>
  );
}
