/** The picture of a goal on paper: bars of what was logged, or the line a milestone or target took. */
import { Circle, G, Line, Path, Svg, Text, View } from "@react-pdf/renderer";
import type { ReportGoal } from "../../domain/report";
import type { ChartPoint, ReportChart } from "../../domain/report-chart";
import { printable } from "./fonts";
import { CONTENT_WIDTH, colors, look, tones } from "./look";
import { amounts, shortDay, texts } from "./words";

const HEIGHT = 78;
const AXIS = 34;
const INNER = CONTENT_WIDTH - AXIS;

export function GoalChart({ goal }: { goal: ReportGoal }) {
  const { chart, settings, pattern } = goal;
  const [first, last] = [chart.points[0], chart.points.at(-1)];
  if (!first || !last) return null;
  const { bottom, top } = rangeOf(chart);
  const y = (value: number) => 4 + (HEIGHT - 8) * (1 - (value - bottom) / (top - bottom));
  const scale = chart.mark ?? top;
  const unit = printable(amounts.unitFor(2, settings.unit));
  const grain = chart.kind === "line" ? texts("chart.line", { unit }) : barsText(chart, unit);
  return (
    <View wrap={false}>
      <Text style={look.small}>{grain}</Text>
      <View style={{ flexDirection: "row", marginTop: 2 }}>
        <Svg width={INNER} height={HEIGHT} viewBox={`0 0 ${INNER} ${HEIGHT}`}>
          <Line
            x1={0}
            x2={INNER}
            y1={y(Math.max(bottom, Math.min(0, top)))}
            y2={y(Math.max(bottom, Math.min(0, top)))}
            stroke={colors.line}
            strokeWidth={0.75}
          />
          {chart.mark !== null && (
            <Line
              x1={0}
              x2={INNER}
              y1={y(chart.mark)}
              y2={y(chart.mark)}
              stroke={colors.stone}
              strokeWidth={0.75}
              strokeDasharray="3 3"
            />
          )}
          {chart.kind === "bars" ? (
            <Bars chart={chart} tone={tones[pattern]} y={y} />
          ) : (
            <Course chart={chart} tone={tones[pattern]} y={y} />
          )}
        </Svg>
        <View style={{ width: AXIS, height: HEIGHT }}>
          <Text style={[look.small, { position: "absolute", left: 5, top: y(scale) - 6 }]}>
            {texts("chart.mark", { value: amounts.number(scale) })}
          </Text>
        </View>
      </View>
      <View style={{ flexDirection: "row", justifyContent: "space-between", width: INNER }}>
        <Text style={look.small}>{shortDay(first.start)}</Text>
        <Text style={look.small}>{shortDay(last.end)}</Text>
      </View>
    </View>
  );
}

function barsText(chart: ReportChart, unit: string): string {
  const what = texts(`chart.bars.${chart.grain}`, { unit });
  const hasPale = chart.points.some(({ verdict }) => isPaler(verdict));
  return hasPale ? texts("chart.paler", { what }) : what;
}

const isPaler = (verdict: ChartPoint["verdict"]) => verdict !== null && verdict !== "met";

/** From nothing, or the lowest, to the highest of what is drawn; never without height. */
function rangeOf({ kind, points, mark }: ReportChart): { bottom: number; top: number } {
  const values = [...points.map(({ value }) => value), ...(mark === null ? [] : [mark])];
  if (kind === "bars") values.push(0);
  const [bottom, top] = [Math.min(...values), Math.max(...values)];
  return bottom === top ? { bottom: bottom - 1, top: top + 1 } : { bottom, top };
}

interface DrawingProps {
  chart: ReportChart;
  tone: string;
  y: (value: number) => number;
}

/** One path a colour: a shape for each bar would take seconds. What is not a met period is paler. */
function Bars({ chart, tone, y }: DrawingProps) {
  const pitch = INNER / chart.points.length;
  const width = Math.max(0.8, Math.min(18, pitch * 0.72));
  const barsOf = (isPale: boolean) =>
    chart.points
      .map(({ value, verdict }, at) => {
        if (isPaler(verdict) !== isPale) return "";
        const height = Math.max(0.8, Math.abs(y(0) - y(value)));
        const [x, top] = [at * pitch + (pitch - width) / 2, value < 0 ? y(0) : y(0) - height];
        return `M${x.toFixed(2)} ${top.toFixed(2)}h${width.toFixed(2)}v${height.toFixed(2)}h${(-width).toFixed(2)}Z`;
      })
      .join("");
  const [plain, pale] = [barsOf(false), barsOf(true)];
  return (
    <G>
      {plain && <Path d={plain} fill={tone} />}
      {pale && <Path d={pale} fill={colors.pale} />}
    </G>
  );
}

function Course({ chart, tone, y }: DrawingProps) {
  const last = chart.points.length - 1;
  const x = (at: number) => 3 + (last === 0 ? 0 : (at * (INNER - 6)) / last);
  const path = chart.points
    .map(({ value }, at) => `${at === 0 ? "M" : "L"}${x(at).toFixed(2)} ${y(value).toFixed(2)}`)
    .join(" ");
  const end = chart.points[last];
  return (
    <G>
      <Path d={path} stroke={tone} strokeWidth={1.5} fill="none" />
      {end && <Circle cx={x(last)} cy={y(end.value)} r={2.5} fill={tone} />}
    </G>
  );
}
