// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ControlsController.h"

#include "models/ResourceText.h"
#include "models/WeeklyWords.h"
#include "store/StoreInfo.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What the page begins with.
struct ControlsHead {
    bool isFirstRun = false;
    ChecklistReport checklist;
};

} // namespace

ControlsController::ControlsController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                       QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope)
{
    m_rowsWait.setSingleShot(true);
    m_rowsWait.setInterval(150);
    connect(&m_rowsWait, &QTimer::timeout, this, &ControlsController::askForRows);
    connect(&m_scope, &ScopeController::changed, this, &ControlsController::reload);
}

/// Until the end of the chosen week, or now where it is running; of everything that the organisation has.
MetricScope ControlsController::scope() const
{
    const MetricScope page = m_scope.metricScope();
    MetricScope scope = MetricScope::until(std::min(page.to, page.asOf), page.zone);
    scope.knownAt = page.knownAt;
    return scope;
}

/// Once, at the first look at the page.
void ControlsController::load()
{
    if (m_checklist || !m_broken.isEmpty())
        return;
    auto controls = ControlCatalog::load(m_catalog, ControlCatalog::organisationFolder());
    auto checklist = Checklist::load(m_catalog);
    if (!controls || !checklist) {
        m_broken = toString(!controls ? controls.error() : checklist.error());
        return;
    }
    m_controls = *std::move(controls);
    m_checklist = *std::move(checklist);
}

void ControlsController::setShown(bool shown)
{
    m_isShown = shown;
    if (shown && m_isDue)
        reload();
}

void ControlsController::reload()
{
    m_isDue = !m_isShown;
    if (m_isDue)
        return;
    load();
    const quint64 generation = m_reading.begin(!m_shown.isEmpty());
    m_isWhole = false;
    m_read.clear();
    emit changed();
    const auto work = [&catalog = m_catalog, scope = scope(), now = m_scope.now(), broken = m_broken,
                       checklist = m_checklist](StoreConnection &store) -> Result<ControlsHead> {
        if (!broken.isEmpty())
            return fail(Error::Kind::Configuration, u"read controls"_s, broken);
        const auto info = StoreInfo::read(store);
        if (!info)
            return fail(info.error());
        auto report = checklist->run(store, catalog, scope, now);
        if (!report)
            return fail(report.error());
        return ControlsHead{info->rows == 0, *std::move(report)};
    };
    m_reading.ask(m_runner, this, generation, work, [this, generation, asked = scope()](const ControlsHead &head) {
        m_asked = asked;
        m_report = head.checklist;
        m_reading.arrived(head.isFirstRun);
        showChecklists();
        if (m_shown.isEmpty())
            show();
        if (!head.isFirstRun)
            readNext(generation);
    });
}

/// One control after the other, so that the page fills and a new question need not wait.
void ControlsController::readNext(quint64 generation)
{
    const auto work = [&catalog = m_catalog, scope = m_asked,
                       control = m_controls.controls[m_read.size()]](StoreConnection &store) {
        return ControlCoverage(store, catalog).run(control, scope, shownWeeks);
    };
    m_reading.ask(m_runner, this, generation, work, [this, generation](const ControlOutcome &outcome) {
        m_read.append(outcome);
        m_isWhole = m_read.size() == m_controls.controls.size();
        if (m_isWhole || m_shown.size() < m_read.size()) {
            m_shown = m_read;
            m_shownScope = m_asked;
            show();
        }
        if (m_isWhole)
            chooseAgain();
        else
            readNext(generation);
    });
}

QString ControlsController::progressText() const
{
    return m_isWhole || state() == u"first" || state() == u"failed"
        ? QString()
        : tr("%1 of %2 controls read")
              .arg(m_scope.text().count(m_read.size()), m_scope.text().count(m_controls.controls.size()));
}

/// Whether no empty cell means that none is empty.
bool ControlsController::isAnyKnown() const
{
    return std::ranges::any_of(m_shown, [](const ControlOutcome &one) {
        return one.state != ControlState::Unknown && one.state != ControlState::Unreadable;
    });
}

void ControlsController::show()
{
    m_frameworks.setRows(words().frameworks());
    m_lines = words().grid(m_framework);
    m_grid.setRows(m_lines);
    m_requirements.setLines(words().requirements(m_framework));
    QList<RowFigure> figures;
    const NumberText &text = m_scope.text();
    if (const qsizetype deviations = ControlsWords::deviations(m_lines); deviations > 0 || m_isWhole)
        figures.append({deviations > 0 ? u"deviation"_s : QString(),
                        deviations > 0     ? u"crit"_s
                            : isAnyKnown() ? u"ok"_s
                                           : u"unk"_s,
                        text.count(deviations), deviations == 1 ? tr("empty cell") : tr("empty cells")});
    if (m_report) {
        const ChecklistWords checks(text, *m_report);
        const qsizetype failing = checks.count(ItemState::Fails);
        figures.append({{},
                        failing > 0                                ? u"crit"_s
                            : checks.count(ItemState::Holds) > 0 ? u"ok"_s
                                                                 : u"unk"_s,
                        text.count(failing),
                        tr("of %1 checks do not hold").arg(text.count(m_report->items.size()))});
        const qsizetype unsure = checks.count(ItemState::Unknown) + checks.count(ItemState::Insufficient);
        if (unsure > 0)
            figures.append({{}, u"unk"_s, text.count(unsure), tr("without enough data")});
    }
    m_verdict.setRows(figures);
}

void ControlsController::showChecklists()
{
    const ChecklistWords checks(m_scope.text(), *m_report);
    m_implementation.setRows(checks.lines(u"implementation"));
    m_audit.setRows(checks.lines(u"audit"));
    m_continuous.setRows(checks.lines(u"continuous"));
}

QStringList ControlsController::heldTexts() const
{
    if (!m_report)
        return {};
    const ChecklistWords checks(m_scope.text(), *m_report);
    return {checks.heldText(u"implementation"), checks.heldText(u"audit"), checks.heldText(u"continuous")};
}

QStringList ControlsController::weeks() const
{
    QStringList labels;
    const IsoWeek running = IsoWeek::of(m_shownScope.asOf, m_shownScope.zone);
    for (int back = shownWeeks; back > 0; --back)
        labels.append(QString::number(running.plus(-back).week));
    return labels;
}

void ControlsController::setFramework(const QString &name)
{
    if (name == m_framework)
        return;
    m_framework = name;
    show();
    chooseAgain();
    emit changed();
}

/// The control that was looked at before, where it is still shown.
void ControlsController::chooseAgain()
{
    for (int row = 0; row < m_grid.count(); ++row) {
        if (m_grid.keyAt(row) == m_detail.code())
            return choose(row, m_chosenWeek);
    }
    chooseFirstDeviation();
}

void ControlsController::chooseFirstDeviation()
{
    int row = m_grid.count() > 0 ? 0 : -1;
    int week = shownWeeks - 1;
    for (qsizetype i = m_lines.size(); i-- > 0;) {
        if (const qsizetype last = m_lines[i].cells.lastIndexOf(u"none"_s); last >= 0) {
            row = int(i);
            week = int(last);
        }
    }
    choose(row, week);
}

void ControlsController::choose(int row, int week)
{
    // What was asked about another cell must not arrive under this one.
    m_rowsWait.stop();
    m_rowsReading.begin(true);
    const ControlOutcome *outcome = words().find(m_grid.keyAt(row));
    m_chosenRow = outcome ? row : -1;
    m_chosenWeek = outcome && !outcome->cells.isEmpty() ? std::clamp(week, 0, int(outcome->cells.size()) - 1) : -1;
    emit chosenChanged();
    if (!outcome)
        return m_detail.clear();
    m_detail.show(*outcome, m_chosenWeek, words().mappings(outcome->control.id, m_framework), m_scope.text());
    if (m_chosenWeek >= 0)
        m_rowsWait.start();
}

void ControlsController::askForRows()
{
    const ControlOutcome *chosen = words().find(m_grid.keyAt(m_chosenRow));
    if (!chosen || m_chosenWeek < 0 || m_chosenWeek >= chosen->cells.size())
        return;
    const ControlOutcome &outcome = *chosen;
    const auto work = [&catalog = m_catalog, scope = m_shownScope, control = outcome.control,
                       week = outcome.cells[m_chosenWeek].week](StoreConnection &store) {
        return ControlCoverage(store, catalog).rows(control, scope, week);
    };
    m_rowsReading.ask(m_runner, this, m_rowsReading.begin(true), work, [this](const ControlRows &rows) {
        m_rowsReading.arrived(false);
        m_detail.showRows(rows, m_scope.text());
    });
}

void ControlsController::openRows(const QString &key)
{
    const RowsRequest request = m_detail.request(key, m_scope.text());
    if (!request.versionIds.isEmpty())
        emit rowsRequested(request);
}

void ControlsController::openCheck(const QString &key)
{
    if (!m_report)
        return;
    const ChecklistWords checks(m_scope.text(), *m_report);
    const ItemOutcome *item = checks.find(key);
    if (!item)
        return;
    if (const ContradictionOutcome *found = checks.contradicting(*item)) {
        QString type;
        QList<qint64> versions;
        for (const Contradiction &one : found->found) {
            if (type.isEmpty() && !one.sides.isEmpty())
                type = one.sides.first().type;
            if (!one.sides.isEmpty() && one.sides.first().type == type
                && !versions.contains(one.sides.first().versionId))
                versions.append(one.sides.first().versionId);
        }
        return emit rowsRequested(RowsRequest::of(ResourceText::of("contradiction", found->rule.title), type, versions,
                                                  m_scope.text()));
    }
    const GateFinding *finding = checks.deciding(*item);
    if (!finding)
        return;
    MetricScope asked = m_asked;
    asked.from = parseInstant(finding->figure.value(u"from"_s).toString()).value_or(asked.from);
    asked.to = parseInstant(finding->figure.value(u"to"_s).toString()).value_or(asked.to);
    const auto work = [&catalog = m_catalog, asked, id = finding->rule.metric,
                       panels = m_scope.panels()](StoreConnection &store) {
        return measureMetric(store, catalog, id, asked, panels);
    };
    m_checkReading.ask(m_runner, this, m_checkReading.begin(true), work,
                      [this, asked, output = finding->rule.output](const MeasuredMetric &measured) {
                          m_checkReading.arrived(false);
                          const bool isHeadline = output == measured.definition.headline;
                          const WeeklyWords words(FigureText(m_scope.text()));
                          RowsRequest request = isHeadline ? words.requestWhole(measured)
                                                           : words.request(measured, measured.casesBehind(output));
                          const NumberText &text = m_scope.text();
                          request.week = tr("%1 to %2", "first day, last day")
                                             .arg(text.day(asked.from), text.day(asked.to - std::chrono::seconds(1)));
                          emit rowsRequested(request);
                      });
}

void ControlsController::openRequirement(int line)
{
    if (line < 0 || line >= m_requirements.count())
        return;
    const QString id = m_controls.controls[m_requirements.lineAt(line).caseIndex].id;
    for (int row = 0; row < m_grid.count(); ++row) {
        if (m_grid.keyAt(row) == id)
            choose(row, shownWeeks - 1);
    }
}

void ControlsController::openVerdict(const QString &key)
{
    if (key == u"deviation")
        chooseFirstDeviation();
}

} // namespace plumbline
