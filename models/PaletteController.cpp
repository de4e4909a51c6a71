// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PaletteController.h"

#include "base/SafeText.h"
#include "models/FuzzyMatch.h"
#include "models/ScopeController.h"
#include "models/SyncController.h"
#include "models/TileWords.h"
#include "models/ViewModels.h"
#include "models/WeeklyWords.h"
#include "store/QueryRunner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int perGroup = 6;
constexpr int keptRecent = 5;
constexpr int recordsOfAType = 3;

PaletteLine line(const QString &key, const QString &group, const QString &icon, const QString &name,
                 const QString &keys = {}, const QString &detail = {})
{
    PaletteLine one;
    one.key = key;
    one.group = group;
    one.iconName = icon;
    one.name = name;
    one.keys = keys;
    one.detail = detail;
    return one;
}

/// Records of the types that people speak of by name.
Result<QList<StoredRow>> recordsNamed(StoreConnection &store, const QString &letters,
                                      const std::optional<TimePoint> &knownAt)
{
    QList<StoredRow> found;
    for (const QString &type : {u"exception"_s, u"incident"_s, u"code_change"_s, u"deployment"_s, u"finding"_s,
                                u"service"_s, u"policy_version"_s}) {
        RowFilter filter;
        filter.type = type;
        filter.text = letters;
        filter.knownAt = knownAt;
        const auto rows = RowQueries(store).page(filter, 0, recordsOfAType);
        if (!rows)
            return fail(rows.error());
        found += *rows;
    }
    return found;
}

} // namespace

PaletteController::PaletteController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                     SyncController &sync, QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_sync(sync)
{
    for (const MetricDefinition &definition : catalog.newest()) {
        PaletteLine one = line(u"number/"_s + definition.id, tr("Numbers"), u"hash"_s, TileWords::titleOf(definition));
        one.english = definition.title;
        m_numbers.append(one);
    }
    m_wait.setSingleShot(true);
    m_wait.setInterval(150);
    connect(&m_wait, &QTimer::timeout, this, &PaletteController::askForRecords);
}

void PaletteController::setPages(const QStringList &keys, const QStringList &titles, const QStringList &icons)
{
    m_pages.clear();
    for (qsizetype i = 0; i < std::min({keys.size(), titles.size(), icons.size()}); ++i)
        m_pages.append(line(u"page/"_s + keys[i], tr("Go to"), icons[i], titles[i],
                            i < 9 ? u"Ctrl+%1"_s.arg(i + 1) : QString()));
}

QList<PaletteLine> PaletteController::filters() const
{
    QList<PaletteLine> lines;
    const auto add = [&](const QString &kind, const QString &words, const FilterChoiceModel &choices) {
        for (const FilterChoice &choice : choices.choices())
            lines.append(line(kind + u'/' + choice.value, tr("Filter this page"), u"filter"_s,
                              words.arg(visibleText(choice.value)), {},
                              choice.selected ? tr("filters now: takes it off") : QString()));
    };
    add(u"service"_s, tr("Service is %1"), *m_scope.services());
    add(u"team"_s, tr("Team is %1"), *m_scope.teams());
    add(u"environment"_s, tr("Environment is %1"), *m_scope.environments());
    return lines;
}

QList<PaletteLine> PaletteController::numbers() const
{
    QList<PaletteLine> lines = m_numbers;
    for (PaletteLine &one : lines)
        one.detail = tr("its rows, %1").arg(m_scope.text().weekShort(m_scope.week()));
    return lines;
}

QList<PaletteLine> PaletteController::namedViews() const
{
    QList<PaletteLine> lines;
    for (const NamedView &view : views ? views->rows() : QList<NamedView>())
        lines.append(line(u"view/"_s + view.key, tr("Views"), u"pin"_s, view.name, {}, view.detail));
    return lines;
}

QList<PaletteLine> PaletteController::actions() const
{
    const QString group = tr("Do", "heading of actions");
    QList<PaletteLine> lines{line(u"do/sync"_s, group, u"refresh"_s, tr("Sync now"), u"F9"_s),
                             line(u"do/cancel"_s, group, u"close"_s, tr("Cancel the sync"), u"Shift+F9"_s),
                             line(u"do/previous"_s, group, u"chevron-left"_s, tr("Previous week"), u"Ctrl+["_s),
                             line(u"do/next"_s, group, u"chevron-right"_s, tr("Next week"), u"Ctrl+]"_s),
                             line(u"do/clear"_s, group, u"filter"_s, tr("Clear filters")),
                             line(u"do/now"_s, group, u"clock"_s, tr("As known now")),
                             line(u"do/fold"_s, group, u"menu"_s, tr("Fold the navigation"), u"Ctrl+B"_s),
                             line(u"do/file"_s, group, u"save"_s, tr("Write the table to a file"), u"Ctrl+E"_s),
                             line(u"do/view"_s, group, u"pin"_s, tr("Keep this view, or remove one"), u"Ctrl+S"_s),
                             line(u"do/row"_s, group, u"hash"_s, tr("Go to a row of the table"), u"Ctrl+G"_s)};
    const auto forbid = [&](const QString &key, bool isForbidden, const QString &why) {
        const auto found = std::ranges::find(lines, key, &PaletteLine::key);
        found->allowed = !isForbidden;
        found->detail = isForbidden ? why : QString();
    };
    forbid(u"do/sync"_s, !m_sync.canSync() || m_sync.running(),
           m_sync.running() ? tr("it is running") : tr("no source yet"));
    forbid(u"do/cancel"_s, !m_sync.running(), tr("none is running"));
    forbid(u"do/previous"_s, !m_scope.canStepBack(), tr("the oldest week is chosen"));
    forbid(u"do/next"_s, !m_scope.canStepForward(), tr("this week is chosen"));
    forbid(u"do/clear"_s, m_scope.filterCount() == 0, tr("there is none"));
    forbid(u"do/now"_s, m_scope.known()->isNow(), tr("so it is"));
    return lines;
}

QString PaletteController::letters() const
{
    return (m_query.startsWith(u'>') || m_query.startsWith(u'#') ? m_query.mid(1) : m_query).trimmed();
}

QList<PaletteLine> PaletteController::known() const
{
    if (m_query.startsWith(u'>'))
        return actions();
    if (m_query.startsWith(u'#'))
        return numbers();
    return filters() + namedViews() + m_pages + actions() + numbers();
}

void PaletteController::show()
{
    const QString wanted = letters();
    QList<PaletteLine> fitting;
    for (PaletteLine &one : known()) {
        // Without letters: what was run last, pages and actions; filters and numbers are too many.
        if (wanted.isEmpty() && m_query.isEmpty() && !m_recent.contains(one.key) && !one.key.startsWith(u"page/")
            && !one.key.startsWith(u"do/") && !one.key.startsWith(u"view/own/"))
            continue;
        auto match = FuzzyMatch::of(one.name, wanted);
        if (const auto other = FuzzyMatch::of(one.english, wanted); other && (!match || other->score > match->score))
            match = FuzzyMatch{other->score, {one.name}};
        if (!match)
            continue;
        one.parts = match->parts;
        one.score = match->score;
        if (const qsizetype recent = m_recent.indexOf(one.key); recent >= 0) {
            one.score += int(100 - recent);
            one.group = wanted.isEmpty() ? tr("Last used") : one.group;
        }
        fitting.append(std::move(one));
    }
    QStringList groups{tr("Last used")};
    for (const PaletteLine &one : std::as_const(fitting))
        groups.append(one.group);
    groups.removeDuplicates();
    std::ranges::stable_sort(fitting, std::greater{}, &PaletteLine::score);
    QList<PaletteLine> lines;
    for (const QString &group : std::as_const(groups)) {
        int taken = 0;
        for (const PaletteLine &one : std::as_const(fitting)) {
            if (one.group == group && (wanted.isEmpty() || taken++ < perGroup))
                lines.append(one);
        }
    }
    if (!m_query.startsWith(u'>')) {
        lines += m_records;
        if (!wanted.isEmpty())
            lines.append(line(u"search"_s, tr("Search evidence"), u"search"_s, {}, u"Ctrl+Enter"_s));
    }
    if (!lines.isEmpty() && lines.last().key == u"search")
        lines.last().parts = {QString(), u"“"_s + wanted + u"”"_s, u' ' + tr("in all records")};
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].heading = i == 0 || lines[i].group != lines[i - 1].group ? lines[i].group : QString();
    m_lines.setRows(lines);
    emit changed();
}

void PaletteController::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_wait.stop();
    m_records.clear();
    ++m_generation;
    show();
    if (letters().size() > 1 && !m_query.startsWith(u'>'))
        m_wait.start();
}

void PaletteController::start()
{
    m_query.clear();
    m_wait.stop();
    m_records.clear();
    ++m_generation;
    show();
}

QString PaletteController::countText() const
{
    return m_lines.count() == 1 ? tr("1 result") : tr("%1 results").arg(m_scope.text().count(m_lines.count()));
}

void PaletteController::askForRecords()
{
    m_runner
        .run([letters = letters(), knownAt = m_scope.known()->at()](StoreConnection &store) {
            return recordsNamed(store, letters, knownAt);
        })
        .then(this, [this, asked = m_generation](const Result<QList<StoredRow>> &rows) {
            if (asked != m_generation || !rows)
                return;
            for (const StoredRow &row : *rows) {
                const QString name = visibleText(row.row.id());
                const QString type = row.row.type->name;
                PaletteLine record = line(u"record/%1/%2"_s.arg(type).arg(row.versionId), tr("Records"),
                                          u"evidence"_s, name, {}, type + u", "_s + visibleText(row.origin.source));
                const auto match = FuzzyMatch::of(name, letters());
                record.parts = match ? match->parts : QStringList{name};
                m_records.append(record);
            }
            show();
        });
}

void PaletteController::search()
{
    if (!letters().isEmpty())
        emit searchRequested(letters());
}

void PaletteController::openNumber(const QString &metric)
{
    m_runner
        .run([&catalog = m_catalog, metric, scope = m_scope.metricScope(), panels = m_scope.panels()](
                 StoreConnection &store) { return measureMetric(store, catalog, metric, scope, panels); })
        .then(this, [this, week = m_scope.week()](const Result<MeasuredMetric> &measured) {
            m_problem.clear();
            if (measured)
                return emit rowsRequested(WeeklyWords(FigureText(m_scope.text()), week)
                                              .requestWhole(*measured));
            m_problem = tr("The number could not be read: %1").arg(visibleText(toString(measured.error())));
            emit changed();
        });
}

void PaletteController::dismissProblem()
{
    m_problem.clear();
    emit changed();
}

void PaletteController::refuse(const QString &why)
{
    m_problem = why;
    emit changed();
}

void PaletteController::openRecord(const QString &key)
{
    const auto record = std::ranges::find(m_records, key, &PaletteLine::key);
    emit rowsRequested(RowsRequest::of(record == m_records.end() ? QString() : record->name, key.section(u'/', 1, 1),
                                       {key.section(u'/', 2, 2).toLongLong()}, m_scope.text()));
}

void PaletteController::run(const QString &key)
{
    const QString kind = key.section(u'/', 0, 0);
    const QString rest = key.section(u'/', 1);
    for (const PaletteLine &one : actions()) {
        if (one.key == key && !one.allowed)
            return;
    }
    if (kind != u"record" && kind != u"search") {
        m_recent.removeAll(key);
        m_recent.prepend(key);
        m_recent = m_recent.mid(0, keptRecent);
    }
    if (kind == u"page")
        emit pageRequested(rest);
    else if (kind == u"service")
        m_scope.toggleService(rest);
    else if (kind == u"team")
        m_scope.toggleTeam(rest);
    else if (kind == u"environment")
        m_scope.toggleEnvironment(rest);
    else if (kind == u"number")
        openNumber(rest);
    else if (kind == u"record")
        openRecord(key);
    else if (kind == u"search")
        search();
    else if (key == u"do/sync")
        m_sync.start();
    else if (key == u"do/cancel")
        m_sync.cancel();
    else if (key == u"do/previous")
        m_scope.stepWeek(-1);
    else if (key == u"do/next")
        m_scope.stepWeek(1);
    else if (key == u"do/clear")
        m_scope.clearFilters();
    else if (key == u"do/now")
        m_scope.known()->choose({});
    else if (key == u"do/fold")
        emit foldRequested();
    else if (key == u"do/file")
        emit tableFileRequested();
    else if (kind == u"view")
        emit viewRequested(rest);
    else if (key == u"do/view")
        emit viewRequested({});
    else if (key == u"do/row")
        emit rowFieldRequested();
}

} // namespace plumbline
