// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/OscalResults.h"

#include "packet/OscalControls.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int firstYear = 1900; // of those that OSCAL can write
constexpr int lastYear = 2999;
const QString ownCount
    = u"Counted by the program; own judgement of its makers. Whether the control works is a person's to conclude."_s;
const QString assessmentModel = u"assessment-results"_s;
const QString planModel = u"plan-of-action-and-milestones"_s;

bool lacksEvidence(const ControlOutcome &outcome)
{
    return outcome.state == ControlState::Gaps || outcome.state == ControlState::Empty;
}

QString counted(const ControlOutcome &outcome)
{
    const auto known = std::count_if(outcome.cells.begin(), outcome.cells.end(),
                                     [](const ControlCell &cell) { return cell.isKnown; });
    switch (outcome.state) {
    case ControlState::Unreadable:
        return u"No source tells: "_s + OscalForm::plain(outcome.control.unreadable);
    case ControlState::Unknown:
        return outcome.unread.isEmpty()
            ? u"Nothing is known of it: of no week of the period that was over was anything read later."_s
            : u"Nothing is known of it: no source delivered %1."_s.arg(OscalForm::plain(outcome.unread.join(u", "_s)));
    case ControlState::NothingDue:
        return u"Nothing was due in %1 weeks."_s.arg(known);
    default:
        return u"Of %1 that were due in %2 weeks, %3 were there: %4."_s.arg(outcome.expected())
            .arg(known)
            .arg(outcome.present())
            .arg(OscalForm::plain(outcome.control.evidence));
    }
}

QString resultKey(const QString &metric)
{
    return u"result/"_s + metric;
}

QJsonObject evidence(const QString &href, const QString &description)
{
    return {{u"href"_s, href}, {u"description"_s, description}};
}

} // namespace

QString OscalResults::period() const
{
    const QJsonObject period = m_summary[u"period"_s].toObject();
    return u"%1 until before %2"_s.arg(period[u"from"_s].toString(), period[u"to"_s].toString());
}

QJsonObject OscalResults::ofFigure(const QJsonObject &metric) const
{
    const QString id = metric[u"id"_s].toString();
    const auto number = [&](const QString &key) {
        return metric[key].isDouble() ? QString::number(metric[key].toInteger()) : QString();
    };
    QJsonArray proofs{evidence(m_form.reference(resultKey(id)), u"What the definition prints over evidence.db."_s),
                      evidence(m_form.reference(u"definition/"_s + id), u"The definition as SQL."_s)};
    QJsonObject observation{
        {u"uuid"_s, m_form.uuid(u"figure/"_s + id)},
        {u"title"_s, OscalForm::plain(metric[u"title"_s].toString())},
        {u"description"_s,
         u"`sqlite3 -readonly -safe -csv -header data/evidence.db < data/metrics/%1.sql`"_s.arg(id)},
        {u"methods"_s, QJsonArray{u"TEST"_s}},
        {u"types"_s, QJsonArray{u"control-objective"_s}},
        {u"collected"_s, m_summary[u"as_of"_s]},
        {u"props"_s,
         OscalForm::properties({{u"metric"_s, id},
                                {u"definition-version"_s, number(u"version"_s)},
                                {u"state"_s, metric[u"state"_s].toString()},
                                {u"output"_s, metric[u"output"_s].toString()},
                                {u"value"_s, metric[u"value"_s].toString()},
                                {u"unit"_s, metric[u"unit"_s].toString()},
                                {u"numerator"_s, number(u"numerator"_s)},
                                {u"denominator"_s, number(u"denominator"_s)},
                                {u"cases"_s, number(u"cases"_s)}})},
        {u"relevant-evidence"_s, proofs}};
    return observation;
}

QJsonObject OscalResults::ofControl(const ControlOutcome &outcome) const
{
    const bool isCounted = outcome.state != ControlState::Unknown && outcome.state != ControlState::Unreadable;
    return {{u"uuid"_s, m_form.uuid(u"control/"_s + outcome.control.id)},
            {u"title"_s, u"Evidence of "_s + OscalForm::plain(outcome.control.id)},
            {u"description"_s, counted(outcome)},
            {u"methods"_s, QJsonArray{u"EXAMINE"_s}},
            {u"types"_s, QJsonArray{u"control-objective"_s}},
            {u"collected"_s, m_summary[u"as_of"_s]},
            {u"props"_s,
             OscalForm::properties(
                 {{u"control"_s, outcome.control.id},
                  {u"state"_s, controlStateName(outcome.state)},
                  {u"due"_s, isCounted ? QString::number(outcome.expected()) : QString()},
                  {u"present"_s, isCounted ? QString::number(outcome.present()) : QString()},
                  {u"basis"_s, u"own judgement"_s}})},
            {u"relevant-evidence"_s,
             QJsonArray{evidence(m_form.reference(u"evidence.db"_s), u"The lines that it was counted from."_s)}},
            {u"remarks"_s, ownCount}};
}

QJsonObject OscalResults::finding(const ControlOutcome &outcome) const
{
    return {
        {u"uuid"_s, m_form.uuid(u"finding/"_s + outcome.control.id)},
        {u"title"_s, u"Evidence of %1 is missing"_s.arg(OscalForm::plain(outcome.control.id))},
        {u"description"_s,
         m_summary[u"complete"_s].toBool()
             ? counted(outcome)
             : counted(outcome) + u" The packet is not complete: some of it may be there and was not read."_s},
        {u"target"_s,
         QJsonObject{{u"type"_s, u"statement-id"_s},
                     {u"target-id"_s, OscalControls::statementId(outcome.control)},
                     {u"status"_s,
                      QJsonObject{
                          {u"state"_s, u"not-satisfied"_s}, {u"reason"_s, u"other"_s}, {u"remarks"_s, ownCount}}}}},
        {u"props"_s, OscalForm::properties({{u"basis"_s, u"own judgement"_s}})},
        {u"related-observations"_s,
         QJsonArray{QJsonObject{{u"observation-uuid"_s, m_form.uuid(u"control/"_s + outcome.control.id)}}}}};
}

QJsonArray OscalResults::resources(const QMap<QString, BagDigest> &files) const
{
    QJsonObject method = m_form.resource(u"method"_s, u"Method"_s);
    method.insert(u"description"_s,
                  u"No assessment plan of OSCAL exists. Each figure is the result of published SQL over the lines of the "
                  "log in evidence.db, which README.txt tells how to run again. Of each control it was counted, week by "
                  "week, whether the evidence that the catalog names was there. Nothing is called satisfied."_s);
    QJsonArray list{method};
    const auto add = [&](const QString &key, const QString &title, const QString &path) {
        list.append(m_form.resource(key, title, path, files.value(path).sha256));
    };
    add(u"evidence.db"_s, u"The lines of the log"_s, u"evidence.db"_s);
    add(u"checkpoint"_s, u"The signed state of the log"_s, u"log/checkpoint"_s);
    for (const auto &metric : m_summary[u"metrics"_s].toArray()) {
        const QString id = metric[u"id"_s].toString();
        add(resultKey(id), u"Result of "_s + id, u"metrics/%1.expected.csv"_s.arg(id));
        add(u"definition/"_s + id, u"Definition of "_s + id, u"metrics/%1.sql"_s.arg(id));
    }
    return list;
}

QByteArray OscalResults::assessmentResults(const QMap<QString, BagDigest> &files) const
{
    QJsonArray observations;
    QJsonArray findings;
    QJsonArray reviewed;
    for (const auto &metric : m_summary[u"metrics"_s].toArray())
        observations.append(ofFigure(metric.toObject()));
    for (const ControlOutcome &outcome : m_controls) {
        observations.append(ofControl(outcome));
        reviewed.append(QJsonObject{{u"control-id"_s, outcome.control.id}});
        if (lacksEvidence(outcome))
            findings.append(finding(outcome));
    }
    const bool isComplete = m_summary[u"complete"_s].toBool();
    QString description = isComplete ? u"Every configured source was read to its end after the period."_s
                                     : u"NOT COMPLETE: "_s;
    QStringList gaps;
    for (const auto &gap : m_summary[u"gaps"_s].toArray())
        gaps.append(OscalForm::plain(gap.toString()));
    description += gaps.join(u"; "_s);
    QJsonObject result{
        {u"uuid"_s, m_form.uuid(u"result"_s)},
        {u"title"_s, OscalForm::plain(m_summary[u"name"_s].toString())},
        {u"description"_s, description},
        {u"start"_s, m_summary[u"period"_s][u"from"_s]},
        {u"end"_s, m_summary[u"period"_s][u"to"_s]},
        {u"props"_s, OscalForm::properties({{u"complete"_s, isComplete ? u"yes"_s : u"no"_s}})},
        {u"reviewed-controls"_s,
         QJsonObject{{u"description"_s, u"Looked for their evidence only, from %1."_s.arg(period())},
                     {u"control-selections"_s, QJsonArray{QJsonObject{{u"include-controls"_s, reviewed}}}}}},
        {u"observations"_s, observations}};
    if (!findings.isEmpty())
        result.insert(u"findings"_s, findings);
    QJsonObject content
        = m_form.begun(assessmentModel, u"Figures and evidence of "_s + m_summary[u"organisation"_s].toString(), ownCount);
    content.insert(u"import-ap"_s, QJsonObject{{u"href"_s, m_form.reference(u"method"_s)}});
    content.insert(u"results"_s, QJsonArray{result});
    content.insert(u"back-matter"_s, QJsonObject{{u"resources"_s, resources(files)}});
    return OscalForm::file(assessmentModel, content);
}

QJsonObject OscalResults::risk(const OpenException &exception) const
{
    QJsonObject risk{{u"uuid"_s, m_form.uuid(u"risk/"_s + exception.chain)},
                     {u"title"_s, u"Open exception "_s + OscalForm::plain(exception.chain)},
                     {u"description"_s, u"A source says that this exception is granted and was not closed."_s},
                     {u"statement"_s, u"What it allows may happen until it ends."_s},
                     {u"status"_s, exception.isExpired ? u"open"_s : u"deviation-approved"_s},
                     {u"props"_s, OscalForm::properties(exception.values)}};
    if (exception.expires) {
        const int year = QDateTime::fromSecsSinceEpoch(toNs(*exception.expires) / 1'000'000'000, QTimeZone::utc()).date().year();
        if (year >= firstYear && year <= lastYear)
            risk.insert(u"deadline"_s, formatInstant(*exception.expires));
    }
    return risk;
}

QByteArray OscalResults::plan(const QList<OpenException> &exceptions) const
{
    QJsonArray items;
    QJsonArray risks;
    for (const ControlOutcome &outcome : m_controls) {
        if (lacksEvidence(outcome))
            items.append(QJsonObject{{u"uuid"_s, m_form.uuid(u"item/"_s + outcome.control.id)},
                                     {u"title"_s, u"Evidence of %1 is missing"_s.arg(OscalForm::plain(outcome.control.id))},
                                     {u"description"_s, counted(outcome) + u' ' + OscalForm::plain(outcome.control.next)},
                                     {u"props"_s, OscalForm::properties({{u"control"_s, outcome.control.id},
                                                                         {u"basis"_s, u"own judgement"_s}})}});
    }
    for (const OpenException &exception : exceptions.first(std::min(exceptions.size(), mostExceptions))) {
        risks.append(risk(exception));
        items.append(QJsonObject{
            {u"uuid"_s, m_form.uuid(u"item/"_s + exception.chain)},
            {u"title"_s, u"Open exception "_s + OscalForm::plain(exception.chain)},
            {u"description"_s, u"End it, or grant it again in time."_s},
            {u"related-risks"_s,
             QJsonArray{QJsonObject{{u"risk-uuid"_s, m_form.uuid(u"risk/"_s + exception.chain)}}}}});
    }
    if (items.isEmpty())
        return {};
    QJsonObject content
        = m_form.begun(planModel, u"What is open of "_s + m_summary[u"organisation"_s].toString(),
                       u"%1 exceptions are open, of which %2 stand here; the view exception of evidence.db has all."_s
                           .arg(exceptions.size())
                           .arg(risks.size()));
    content.insert(u"system-id"_s, QJsonObject{{u"id"_s, OscalForm::property({}, m_summary[u"organisation"_s].toString())[u"value"_s]}});
    if (!risks.isEmpty())
        content.insert(u"risks"_s, risks);
    content.insert(u"poam-items"_s, items);
    return OscalForm::file(planModel, content);
}

} // namespace plumbline
