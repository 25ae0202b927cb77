// Pictures of the dashboards. A picture is drawn from the table behind it, reads the colours from the stylesheet, is
// redrawn when they change, and each of its parts leads to the customers behind it.
(function () {
  'use strict';
  document.documentElement.classList.add('lk-script');

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--lk-' + name).trim();
  }

  function text(node) {
    return node ? node.textContent.trim() : '';
  }

  /** The cells of a matrix that are to be drawn. */
  function links(table) {
    return Array.prototype.map.call(table.querySelectorAll('td[data-value]'), function (cell) {
      return {
        from: cell.dataset.from,
        to: cell.dataset.to,
        fromName: text(cell.parentNode.querySelector('th')),
        toName: cell.dataset.toName,
        shown: text(cell),
        value: Number(cell.dataset.value),
        href: cell.dataset.href
      };
    });
  }

  var LEFT = { LOYAL: 'accent', REPEAT: 'accent', FIRST_TIME: 'accent', NEW: 'line-strong', LOST: 'high' };
  var SHADE = { LOYAL: 1, REPEAT: 0.7, FIRST_TIME: 0.45, NEW: 1, LOST: 1 };
  var ORDER = ['LOYAL', 'REPEAT', 'FIRST_TIME', 'NEW', 'LOST'];

  function sums(cells, key) {
    return cells.reduce(function (all, cell) {
      all[cell[key]] = (all[cell[key]] || 0) + cell.value;
      return all;
    }, {});
  }

  function nodes(cells, side, format) {
    var key = side === 'l' ? 'from' : 'to';
    var total = sums(cells, key);
    return ORDER.filter(function (name) { return total[name]; }).map(function (name) {
      var cell = cells.filter(function (c) { return c[key] === name; })[0];
      var word = side === 'l' ? cell.fromName : cell.toName;
      return {
        name: side + name,
        depth: side === 'l' ? 0 : 1,
        itemStyle: { color: colour(LEFT[name]), opacity: SHADE[name], borderWidth: 0 },
        label: {
          position: side === 'l' ? 'left' : 'right',
          formatter: side === 'l' ? word + '  {n|' + format(total[name]) + '}' : '{n|' + format(total[name]) + '}  ' + word
        }
      };
    });
  }

  /** Room for the longest label and its number. */
  function room(words, font, size) {
    var pen = document.createElement('canvas').getContext('2d');
    pen.font = '600 ' + size + 'px ' + font;
    return Math.ceil(Math.max.apply(null, words.map(function (w) { return pen.measureText(w).width; }))) + 3.5 * size;
  }

  function flow(host, table) {
    var cells = links(table);
    var number = new Intl.NumberFormat(document.documentElement.lang || undefined);
    var format = function (n) { return number.format(n); };
    var ink = colour('ink');
    var font = getComputedStyle(document.body).fontFamily;
    // on the phone the labels leave room for the flow between them
    var size = host.clientWidth < 480 ? 11 : 13;
    return {
      animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 300,
      textStyle: { fontFamily: font },
      title: [
        { text: host.dataset.start, left: 0, top: 0, textStyle: { color: colour('ink-2'), fontSize: 12.5, fontWeight: 400 } },
        { text: host.dataset.end, right: 0, top: 0, textStyle: { color: colour('ink-2'), fontSize: 12.5, fontWeight: 400 } }
      ],
      tooltip: {
        renderMode: 'richText',
        backgroundColor: colour('raised'),
        borderColor: colour('line'),
        textStyle: { color: ink, fontSize: 13, fontFamily: font },
        formatter: function (p) {
          return p.dataType === 'edge' ? p.data.words : p.name.slice(1) && p.data.label.formatter.replace(/\{n\|([^}]*)\}/, '$1');
        }
      },
      series: [{
        type: 'sankey',
        left: room(cells.map(function (c) { return c.fromName; }), font, size),
        right: room(cells.map(function (c) { return c.toName; }), font, size),
        top: 28,
        bottom: 8,
        nodeWidth: 10,
        nodeGap: 14,
        layoutIterations: 0,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: { color: ink, fontSize: size, fontFamily: font, rich: { n: { fontWeight: 600, color: ink, fontSize: size, fontFamily: font } } },
        data: nodes(cells, 'l', format).concat(nodes(cells, 'r', format)),
        links: cells.map(function (cell) {
          var leaves = cell.to === 'LOST' || cell.from === 'LOST';
          return {
            source: 'l' + cell.from,
            target: 'r' + cell.to,
            value: cell.value,
            href: cell.href,
            words: cell.fromName + ' → ' + cell.toName + ': ' + cell.shown,
            lineStyle: { color: colour(leaves ? 'high' : 'accent'), opacity: leaves ? 0.45 : 0.16, curveness: 0.5 }
          };
        })
      }]
    };
  }

  function draw(host) {
    var table = document.getElementById(host.dataset.lkFlow);
    if (!table || !window.echarts || !links(table).length) {
      host.classList.remove('lk-only-script');
      host.hidden = true;
      return;
    }
    var chart = window.echarts.init(host, null, { renderer: 'canvas' });
    var paint = function () { chart.setOption(flow(host, table), true); };
    paint();
    chart.on('click', function (p) {
      if (p.data && p.data.href) {
        window.location.href = p.data.href;
      }
    });
    document.addEventListener('lk:theme', paint);
    new ResizeObserver(function () { chart.resize(); paint(); }).observe(host);
    var behind = table.closest('[data-lk-behind]');
    if (behind) {
      behind.open = false;
    }
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-lk-flow]'), draw);
  Array.prototype.forEach.call(document.querySelectorAll('[data-lk-print]'), function (button) {
    button.addEventListener('click', function () { window.print(); });
  });
})();
