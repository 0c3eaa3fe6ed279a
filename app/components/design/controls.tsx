import { useState } from "react";
import { paths } from "#app/paths.ts";
import { RichTextField } from "../editor/rich-text-field.tsx";
import {
  CheckField,
  CheckList,
  RadioCards,
  ScaleField,
  SelectField,
} from "../form/choice-field.tsx";
import { ErrorList } from "../form/error-list.tsx";
import { PhotoField } from "../form/photo-field.tsx";
import { DateTimeField, MoneyField } from "../form/special-field.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { ReplyProvider } from "../ui/reply.tsx";
import type { Sample } from "./sample.ts";

export function Buttons({ sample }: { sample: Sample }) {
  return (
    <div className="stack">
      <div className="form-actions">
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

const rejectedReply = {
  form: "",
  values: { title: "Bord", mail: "robin@", ward: "" },
  errors: {
    title: [{ key: "field.too-short", values: { min: 10 } }],
    mail: [{ key: "field.email" }],
    ward: [{ key: "field.choose" }],
  },
};

export function Fields({ sample }: { sample: Sample }) {
  const [showsErrors, setShowsErrors] = useState(false);
  const wards = sample.wards.map((label, index) => ({ value: String(index), label }));
  const kinds = [
    { value: "comment", label: sample.comment, hint: sample.commentHint },
    { value: "improvement", label: sample.improvement, hint: sample.improvementHint },
    { value: "concern", label: sample.concern, hint: sample.concernHint },
  ];
  return (
    <ReplyProvider
      value={{ id: "design", busy: false, reply: showsErrors ? rejectedReply : undefined }}
    >
      <div className="columns">
        <div className="form">
          {showsErrors && <ErrorList reply={rejectedReply} />}
          <TextField
            name="title"
            label={sample.title}
            hint={sample.titleHint}
            value={sample.ideaTitle}
          />
          <RichTextField
            name="text"
            label={sample.text}
            defaultText={sample.ideaText}
            maxCharacters={600}
            mentionSearchUrl={paths.mentionSearch()}
          />
          <TextArea
            name="words"
            label={sample.comment}
            hint={sample.commentHint}
            maxCharacters={200}
            optional
          />
          <TextField name="mail" label={sample.mail} type="email" optional />
          <RadioCards name="kind" label={sample.kind} value="improvement" options={kinds} />
          <PhotoField name="photo" label={sample.photo} optional />
          <div className="form-actions">
            <Button type="button" onClick={() => setShowsErrors(!showsErrors)}>
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
