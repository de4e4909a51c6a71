// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ControlsCommand.h"

#include "cli/TextTable.h"
#include "evidence/ControlCoverage.h"
#include "evidence/ResponsibilityMatrix.h"
#include "metrics/MetricCatalog.h"
#include "store/StoreSnapshot.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Something is missing, and somebody should do something.
bool needsWork(ControlState state)
{
    return state != ControlState::Complete && state != ControlState::NothingDue;
}

QJsonObject controlJson(const ControlOutcome &outcome, const QList<ControlMapping> &mappings)
{
    const Control &control = outcome.control;
    QJsonArray cells;
    for (const ControlCell &cell : outcome.cells)
        cells.append(QJsonObject{
            {u"week"_s, cell.week.toString()},
            {u"expected"_s, cell.isKnown ? QJsonValue(cell.expected) : QJsonValue()},
            {u"present"_s, cell.isKnown ? QJsonValue(cell.present) : QJsonValue()}});
    QJsonArray serves;
    for (const ControlMapping &mapping : mappings) {
        if (mapping.control == control.id)
            serves.append(QJsonObject{{u"framework"_s, mapping.framework},
                                      {u"version"_s, mapping.frameworkVersion},
                                      {u"requirement"_s, mapping.requirement},
                                      {u"words"_s, mapping.words},
                                      {u"basis"_s, mapping.basis},
                                      {u"source"_s, mapping.source}});
    }
    QJsonObject json{{u"id"_s, control.id},
                     {u"family"_s, control.family},
                     {u"title"_s, control.title},
                     {u"evidence"_s, control.evidence},
                     {u"every"_s, control.rhythm == ControlRhythm::Week ? u"week"_s : u"case"_s},
                     {u"state"_s, controlStateName(outcome.state)},
                     {u"missing_rows"_s, QJsonArray::fromStringList(outcome.unread)},
                     {u"cells"_s, cells},
                     {u"serves"_s, serves}};
    if (!control.unreadable.isEmpty())
        json.insert(u"unreadable"_s, control.unreadable);
    if (needsWork(outcome.state))
        json.insert(u"next"_s, control.next);
    return json;
}

/// "12/14": what was there of what was due; "." where nothing was, "?" where nobody has read since.
QString cellsText(const QList<ControlCell> &cells)
{
    QStringList texts;
    for (const ControlCell &cell : cells)
        texts.append(!cell.isKnown        ? u"?"_s
                         : cell.expected == 0 ? u"."_s
                                        : u"%1/%2"_s.arg(std::min(cell.present, cell.expected)).arg(cell.expected));
    return texts.join(u' ');
}

} // namespace

void ControlsCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("controls",
                          "What evidence each control needs and what of it was there, week by week; frameworks served");
    m_verb->text("--framework", m_framework, "NAME", "Only controls that serve this framework");
    m_verb->flag("--responsibilities", m_isOfPeople, "Only what is wrong with the organisation's matrix of responsibilities");
    m_verb->number("--weeks", m_weeks, 1, 106, "Weeks that are over, back from now");
}

/// The defects of the organisation's matrix; that there is none says no more than that.
Result<ExitCode> ControlsCommand::responsibilities(const Invocation &invocation, Output &output) const
{
    const auto configuration = invocation.configuration();
    const auto matrix = ResponsibilityMatrix::load(ResponsibilityMatrix::organisationFile());
    if (!configuration || !matrix)
        return fail(!configuration ? configuration.error() : matrix.error());
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(invocation.asOf().time_since_epoch()).count();
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms, configuration->zone).date();
    const QList<ResponsibilityDefect> defects = matrix->defects(day);
    QJsonArray rows;
    TextTable table({u"line"_s, u"stage"_s, u"activity"_s, u"defect"_s, u"says"_s}, 80);
    for (const ResponsibilityDefect &one : defects) {
        rows.append(QJsonObject{{u"line"_s, one.line},
                                {u"stage"_s, one.stage},
                                {u"activity"_s, one.activity},
                                {u"defect"_s, one.code()},
                                {u"persons"_s, QJsonArray::fromStringList(one.persons)},
                                {u"says"_s, one.says()}});
        table.add({QString::number(one.line), one.stage, one.activity, one.code(), one.says()});
    }
    if (invocation.json()) {
        output.document(QJsonObject{{u"file"_s, ResponsibilityMatrix::organisationFile()},
                                    {u"sha256"_s, matrix->sha256()},
                                    {u"as_of"_s, day.toString(Qt::ISODate)},
                                    {u"activities"_s, matrix->activities().size()},
                                    {u"defects"_s, rows}});
        return ExitCode::Yes;
    }
    output.line(u"%1 activities, %2 defects as of %3"_s.arg(matrix->activities().size()).arg(defects.size()).arg(day.toString(Qt::ISODate)));
    output.line(u"File %1"_s.arg(matrix->sha256()));
    output.lines(table.lines());
    return ExitCode::Yes;
}

Result<ExitCode> ControlsCommand::run(const Invocation &invocation, Output &output)
{
    if (m_isOfPeople)
        return responsibilities(invocation, output);
    const auto metrics = MetricCatalog::load();
    if (!metrics)
        return fail(metrics.error());
    const auto controls = ControlCatalog::load(*metrics, ControlCatalog::organisationFolder());
    if (!controls)
        return fail(controls.error());
    if (!m_framework.isEmpty() && !controls->frameworks().contains(m_framework))
        return fail(Error::Kind::Usage, u"show controls"_s,
                    u"no control serves \"%1\"; there are %2"_s.arg(m_framework, controls->frameworks().join(u", "_s)));
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    MetricScope scope = MetricScope::until(invocation.asOf(), configuration->zone);
    scope.knownAt = invocation.knownAt();
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    const ControlCoverage coverage(**store, *metrics);
    QList<ControlOutcome> outcomes;
    for (const Control &control : controls->controls) {
        const bool isWanted = m_framework.isEmpty()
            || std::any_of(controls->mappings.begin(), controls->mappings.end(), [&](const ControlMapping &mapping) {
                                  return mapping.control == control.id && mapping.framework == m_framework;
                              });
        if (!isWanted)
            continue;
        const auto outcome = coverage.run(control, scope, int(m_weeks));
        if (!outcome)
            return fail(outcome.error());
        outcomes.append(*outcome);
    }
    QList<ControlMapping> mappings = controls->mappings;
    mappings.removeIf(
        [&](const ControlMapping &one) { return !m_framework.isEmpty() && one.framework != m_framework; });
    const auto frameworks = ControlCoverage::frameworks({controls->controls, mappings}, outcomes);
    if (invocation.json()) {
        QJsonArray rows;
        for (const ControlOutcome &outcome : outcomes)
            rows.append(controlJson(outcome, mappings));
        QJsonArray served;
        for (const FrameworkCoverage &one : frameworks)
            served.append(QJsonObject{{u"framework"_s, one.framework},
                                      {u"mapped"_s, one.mapped},
                                      {u"evidenced"_s, one.evidenced},
                                      {u"complete"_s, one.complete}});
        output.document(
            QJsonObject{{u"as_of"_s, formatInstant(scope.asOf)}, {u"controls"_s, rows}, {u"frameworks"_s, served}});
        return ExitCode::Yes;
    }
    TextTable table({u"control"_s, u"state"_s, u"weeks"_s, u"title"_s, u"next"_s}, 110);
    for (const ControlOutcome &outcome : outcomes)
        table.add({outcome.control.id, controlStateName(outcome.state), cellsText(outcome.cells), outcome.control.title,
                   needsWork(outcome.state) ? outcome.control.next : QString()});
    TextTable served({u"framework"_s, u"mapped"_s, u"with evidence"_s, u"complete"_s});
    for (const FrameworkCoverage &one : frameworks)
        served.add({one.framework, QString::number(one.mapped), QString::number(one.evidenced),
                    QString::number(one.complete)});
    output.lines(table.lines() + served.lines());
    output.message(u"Requirements are those that a control serves, not all of a framework; a compliance person has not "
                   "reviewed which."_s);
    return ExitCode::Yes;
}

} // namespace plumbline
