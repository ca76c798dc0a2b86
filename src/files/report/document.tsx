/** The report as a document: at a glance, then goal by goal. */
import { Document, Page, Text, View } from "@react-pdf/renderer";
import { type Report, reportTotals } from "../../domain/report";
import { spokenLocale } from "../../messages/spoken";
import { familiesFor, printable } from "./fonts";
import { GoalPart, rateText } from "./goal";
import { look } from "./look";
import { amounts, appName, dayText, rangeText, texts } from "./words";

/** What tells which fonts a report needs: its facts, and the language it is written in. */
export const wordsOf = (report: Report) => `${JSON.stringify(report)} ${texts("title")}`;

export function ReportDocument({ report }: { report: Report }) {
  const { name, period, goals, notes } = report;
  const range = rangeText(period);
  // The list stands where the types know of one name only.
  const fontFamily = familiesFor(wordsOf(report)) as unknown as string;
  return (
    <Document
      title={texts("title")}
      subject={texts("subject", { range })}
      author={printable(name)}
      creator={appName()}
      producer={appName()}
      language={spokenLocale()}
    >
      {chunksOf(goals).map((chunk, at) => (
        <Page key={chunk[0]?.goalId ?? "none"} size="A4" style={[look.page, { fontFamily }]}>
          {at === 0 && <Head report={report} range={range} />}
          {chunk.map((goal) => (
            <GoalPart
              key={goal.goalId}
              goal={goal}
              notes={notes.filter(({ goalId }) => goalId === goal.goalId)}
              period={period}
            />
          ))}
          <Foot name={name} range={range} />
        </Page>
      ))}
    </Document>
  );
}

/** Goals set together: the renderer lays out all that is left of them anew for each page. */
const GOALS_TOGETHER = 9;

/** One chunk at least, which holds the head. */
function chunksOf(goals: Report["goals"]): Report["goals"][] {
  const count = Math.max(1, Math.ceil(goals.length / GOALS_TOGETHER));
  return Array.from({ length: count }, (_, at) =>
    goals.slice(at * GOALS_TOGETHER, (at + 1) * GOALS_TOGETHER),
  );
}

interface HeadProps {
  report: Report;
  range: string;
}

function Head({ report: { name, madeOn, goals, notes, isCut }, range }: HeadProps) {
  return (
    <>
      <View style={look.head}>
        <View style={{ flex: 1 }}>
          <Text style={look.title}>{texts("title")}</Text>
          <Text style={look.range}>{range}</Text>
        </View>
        <View style={{ width: 180, textAlign: "right" }}>
          <Text style={{ fontWeight: 600 }}>{printable(name)}</Text>
          <Text style={look.small}>{texts("made", { day: dayText(madeOn) })}</Text>
        </View>
      </View>
      <View style={look.rule} />
      {goals.length === 0 ? <Text>{texts("nothing")}</Text> : <Overview goals={goals} />}
      {isCut && <Text style={look.small}>{texts("notesCut", { count: notes.length })}</Text>}
      {goals.length > 0 && <View style={look.rule} />}
    </>
  );
}

function Foot({ name, range }: { name: string; range: string }) {
  return (
    <>
      <Text style={look.foot} fixed>
        {texts("footer", { name: printable(name), range })}
      </Text>
      <Text
        style={[look.foot, look.pageNumber]}
        fixed
        render={({ pageNumber, totalPages }) =>
          texts("page", { page: pageNumber, pages: totalPages })
        }
      />
    </>
  );
}

function Overview({ goals }: { goals: Report["goals"] }) {
  const { met, missed, successRate, best } = reportTotals(goals);
  const tiles = [
    [amounts.number(goals.length), texts("goals", { count: goals.length })],
    [amounts.number(met), texts("met")],
    [amounts.number(missed), texts("missed")],
    [rateText(successRate), texts("rate")],
  ] as const;
  return (
    <View>
      <Text style={look.heading}>{texts("overview")}</Text>
      <View style={look.tiles}>
        {tiles.map(([value, label]) => (
          <View key={label} style={look.tile}>
            <Text style={look.number}>{value}</Text>
            <Text style={look.small}>{label}</Text>
          </View>
        ))}
      </View>
      {best && (
        <Text style={{ marginBottom: 8 }}>
          {texts("best", {
            title: printable(best.title),
            length: texts(`run.${best.streak.unit}`, { count: best.streak.current }),
          })}
        </Text>
      )}
      {goals.length > 1 && <GoalTable goals={goals} />}
      <Text style={[look.small, { marginTop: 8 }]}>{texts("rule")}</Text>
    </View>
  );
}

function GoalTable({ goals }: { goals: Report["goals"] }) {
  return (
    <View>
      <View style={[look.row, look.small]}>
        <Text style={look.name}>{texts("table.goal")}</Text>
        <Text style={look.cell}>{texts("table.met")}</Text>
        <Text style={look.cell}>{texts("table.missed")}</Text>
        <Text style={look.cell}>{texts("table.neutral")}</Text>
        <Text style={look.wide}>{texts("table.rate")}</Text>
        <Text style={look.wide}>{texts("table.streak")}</Text>
      </View>
      {goals.map((goal) => (
        <TableRow key={goal.goalId} goal={goal} />
      ))}
    </View>
  );
}

function TableRow({ goal }: { goal: Report["goals"][number] }) {
  const { title, verdicts, successRate, streak, course } = goal;
  const count = (value: number) => (course === null ? amounts.number(value) : texts("none"));
  const run = streak && texts(`run.${streak.unit}`, { count: streak.current });
  const way =
    course && texts("table.way", { percent: amounts.percent(Math.floor(course.percent) / 100) });
  return (
    <View style={look.row} wrap={false}>
      <Text style={look.name}>{printable(title)}</Text>
      <Text style={look.cell}>{count(verdicts.met)}</Text>
      <Text style={look.cell}>{count(verdicts.missed)}</Text>
      <Text style={look.cell}>{count(verdicts.neutral)}</Text>
      <Text style={look.wide}>{rateText(successRate)}</Text>
      <Text style={look.wide}>{run ?? way ?? texts("none")}</Text>
    </View>
  );
}
