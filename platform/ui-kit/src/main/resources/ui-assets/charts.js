// Draws a chart beside a table that says the same, out of the rows of that table. The library is fetched only when there is something to
// draw. Shapes carry words, numbers and patterns, so that nothing depends on colour. Without scripts, and on a small screen, the table is it.

const COLOURS = ["#123c5a", "#0f5f94", "#19714a", "#8a5a00", "#a3262a", "#4a5866"];
const text = (cell) => cell.textContent.trim();

let loading;
const library = (url) =>
  (loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve(window.echarts);
    script.onerror = (fault) => {
      // The next drawing tries again.
      loading = undefined;
      script.remove();
      reject(fault);
    };
    document.head.append(script);
  }));

const sankey = (rows) => {
  const links = rows.map((row) => ({ source: text(row.cells[0]), target: text(row.cells[1]), value: Number(row.dataset.count) }));
  const sums = new Map();
  for (const { source, target, value } of links) {
    const [out, into] = [sums.get(source) || [0, 0], sums.get(target) || [0, 0]];
    sums.set(source, [out[0] + value, out[1]]);
    const other = sums.get(target) || [0, 0];
    sums.set(target, [other[0], into[1] + value]);
  }
  const nodes = [...sums].map(([name, [out, into]]) => ({ name, sum: Math.max(out, into) }));
  return {
    color: COLOURS,
    series: [
      {
        type: "sankey",
        left: 10,
        right: 200,
        top: 10,
        bottom: 10,
        nodeGap: 14,
        draggable: false,
        emphasis: { disabled: true },
        data: nodes,
        links,
        label: { color: "#16202b", fontSize: 13, formatter: ({ data }) => `${data.name} ${data.sum.toLocaleString("en-US")}` },
        lineStyle: { color: "#9db8cb", opacity: 0.55 },
        itemStyle: { borderColor: "#16202b", borderWidth: 1 },
      },
    ],
  };
};

const bars = (rows, chart) => {
  const bands = [...document.querySelector(chart.dataset.bands).cells].slice(1, -1).map(text);
  const counts = (row) => [...row.cells].filter((cell) => cell.dataset.count !== undefined).map((cell) => Number(cell.dataset.count));
  return {
    color: ["#a3262a", "#c98a2b", "#0f5f94", "#7fa8c4", "#19714a"],
    aria: { enabled: true, decal: { show: true } },
    legend: { top: 0, textStyle: { color: "#16202b" } },
    grid: { left: 140, right: 40, top: 60, bottom: 30 },
    xAxis: { type: "value", minInterval: 1, axisLabel: { color: "#4a5866" } },
    yAxis: { type: "category", inverse: true, data: rows.map((row) => text(row.cells[0])), axisLabel: { color: "#16202b" } },
    series: bands.map((name, band) => ({
      type: "bar",
      stack: "all",
      name,
      data: rows.map((row) => counts(row)[band]),
      label: { show: true, color: "#ffffff", formatter: ({ value }) => (value ? String(value) : ""), textBorderColor: "#16202b", textBorderWidth: 2 },
    })),
  };
};

const KINDS = { sankey, bars };

const drawings = new Map();

const draw = async (chart) => {
  const rows = [...(document.querySelector(chart.dataset.rows)?.rows || [])];
  if (!rows.length) {
    drawings.get(chart)?.clear();
    return;
  }
  const echarts = await library(chart.dataset.library);
  chart.dataset.drawn = "";
  if (!drawings.has(chart)) {
    const fresh = echarts.init(chart, null, { renderer: "canvas", devicePixelRatio: 2 });
    drawings.set(chart, fresh);
    new ResizeObserver(() => chart.offsetWidth && fresh.resize()).observe(chart);
  }
  drawings.get(chart).setOption({ animation: false, tooltip: { show: false }, ...KINDS[chart.dataset.chart](rows, chart) }, true);
};

const drawAll = () =>
  document.querySelectorAll("[data-chart]").forEach((chart) => {
    draw(chart).catch(() => delete chart.dataset.drawn);
  });

// Tables that are kept up to date say when they have new rows.
document.addEventListener("refreshed", drawAll);
drawAll();
