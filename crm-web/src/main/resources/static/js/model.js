// The picture of a back-test, drawn from the table behind it: what was said, what came, and the interval of that.
(function () {
  'use strict';
  document.documentElement.classList.add('lk-script');

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--lk-' + name).trim();
  }

  function rows(table) {
    return Array.prototype.map.call(table.querySelectorAll('tr[data-from]'), function (row) {
      var link = row.querySelector('a');
      return {
        said: Number(row.dataset.from) + 5,
        came: Number(row.dataset.share) * 100,
        low: Number(row.dataset.low) * 100,
        high: Number(row.dataset.high) * 100,
        words: row.textContent.replace(/\s+/g, ' ').trim(),
        href: link && link.getAttribute('href')
      };
    });
  }

  /** A line from the lower end of the interval to the upper, with short ends. */
  function whisker(params, api) {
    var top = api.coord([api.value(0), api.value(2)]);
    var bottom = api.coord([api.value(0), api.value(1)]);
    var style = { stroke: colour('accent'), lineWidth: 1.5, opacity: 0.7 };
    function line(x1, y1, x2, y2) {
      return { type: 'line', shape: { x1: x1, y1: y1, x2: x2, y2: y2 }, style: style };
    }
    return {
      type: 'group',
      children: [
        line(top[0], top[1], bottom[0], bottom[1]),
        line(top[0] - 4, top[1], top[0] + 4, top[1]),
        line(bottom[0] - 4, bottom[1], bottom[0] + 4, bottom[1])
      ]
    };
  }

  function axis(name) {
    return {
      type: 'value', min: 0, max: 100, interval: 20, name: name, nameLocation: 'middle', nameGap: 30,
      nameTextStyle: { color: colour('ink-2') },
      axisLabel: { color: colour('ink-2'), formatter: '{value}%' },
      splitLine: { lineStyle: { color: colour('line') } },
      axisLine: { lineStyle: { color: colour('line-strong') } }
    };
  }

  function option(host, table) {
    var points = rows(table);
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 52, right: 16, top: 16, bottom: 48 },
      xAxis: axis(host.dataset.x),
      yAxis: axis(host.dataset.y),
      tooltip: {
        renderMode: 'richText', backgroundColor: colour('raised'), borderColor: colour('line'),
        textStyle: { color: colour('ink'), fontSize: 13 },
        formatter: function (p) { return p.seriesType === 'line' ? host.dataset.ideal : points[p.dataIndex].words; }
      },
      series: [
        { type: 'line', data: [[0, 0], [100, 100]], showSymbol: false, lineStyle: { type: 'dashed', color: colour('line-strong') } },
        { type: 'custom', renderItem: whisker, silent: true, data: points.map(function (p) { return [p.said, p.low, p.high]; }) },
        { type: 'scatter', symbolSize: 11, itemStyle: { color: colour('accent') }, data: points.map(function (p) { return { value: [p.said, p.came], href: p.href }; }) }
      ]
    };
  }

  function draw(host) {
    var table = document.getElementById(host.dataset.lkReliability);
    if (!table || !window.echarts) {
      host.hidden = true;
      return;
    }
    var chart = window.echarts.init(host, null, { renderer: 'canvas' });
    var paint = function () { chart.setOption(option(host, table), true); };
    paint();
    chart.on('click', function (p) {
      if (p.data && p.data.href) {
        window.location.href = p.data.href;
      }
    });
    document.addEventListener('lk:theme', paint);
    new ResizeObserver(function () { chart.resize(); }).observe(host);
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-lk-reliability]'), draw);
  Array.prototype.forEach.call(document.querySelectorAll('[data-lk-print]'), function (button) {
    button.addEventListener('click', function () { window.print(); });
  });
})();
