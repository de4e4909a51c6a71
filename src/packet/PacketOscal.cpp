// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketOscal.h"

#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"
#include "packet/OscalControls.h"
#include "packet/SecretScan.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int mostWeeks = 530; // ten years

/// ISO weeks that lie within [from, to].
int weeksWithin(TimePoint from, TimePoint to, const QTimeZone &zone)
{
    int weeks = 0;
    for (IsoWeek week = IsoWeek::of(to, zone).plus(-1); week.from(zone) >= from && weeks < mostWeeks; week = week.plus(-1))
        ++weeks;
    return weeks;
}

} // namespace

MetricScope PacketOscal::period() const
{
    MetricScope scope;
    scope.from = m_scope.from;
    scope.to = m_scope.to;
    scope.asOf = std::min(m_scope.asOf, m_scope.to);
    scope.knownAt = m_knownAt;
    scope.zone = m_scope.zone;
    return scope;
}

Result<QList<ControlOutcome>> PacketOscal::outcomes(const ControlCatalog &controls, const WorkWatch &watch) const
{
    const MetricScope scope = period();
    const int weeks = weeksWithin(scope.from, scope.asOf, scope.zone);
    QList<ControlOutcome> all;
    for (const Control &control : controls.controls) {
        watch.tell(u"controls"_s, all.size(), controls.controls.size());
        if (auto asked = watch.goOn(u"create packet"_s); !asked)
            return fail(asked.error());
        const auto outcome = weeks == 0
            ? Result<ControlOutcome>(ControlOutcome{
                  control, control.unreadable.isEmpty() ? ControlState::Unknown : ControlState::Unreadable, {}, {}})
            : ControlCoverage(m_store, m_catalog).run(control, scope, weeks);
        if (!outcome)
            return fail(outcome.error());
        all.append(*outcome);
    }
    return all;
}

Result<QList<OscalResults::OpenException>> PacketOscal::openExceptions() const
{
    const MetricDefinition *definition = m_catalog.find(u"exception_aging"_s);
    if (!definition)
        return fail(Error::Kind::Internal, u"create packet"_s, u"there is no metric of open exceptions"_s);
    MetricScope scope = period();
    scope.asOf = m_scope.asOf;
    const auto cases = MetricRunner(m_store).population(*definition, scope);
    if (!cases)
        return fail(cases.error());
    QList<OscalResults::OpenException> open;
    for (int row = 0; row < cases->size(); ++row) {
        if (!cases->excluded(row).isEmpty())
            continue;
        const QList<CaseReference> references = cases->references(row);
        open.append({cases->text(row, u"chain_id"),
                     {{u"exception"_s,
                       references.isEmpty() ? QString() : references.first().source + u'/' + references.first().id},
                      {u"service"_s, cases->text(row, u"service")},
                      {u"rule"_s, cases->text(row, u"rule")},
                      {u"scope"_s, cases->text(row, u"scope")},
                      {u"grants"_s, cases->text(row, u"grants")},
                      {u"expired"_s, cases->flag(row, u"expired_open") ? u"yes"_s : u"no"_s}},
                     cases->instant(row, u"expires_ns"), cases->flag(row, u"expired_open")});
    }
    std::sort(open.begin(), open.end(), [](const auto &one, const auto &other) {
        return one.chain.toUtf8() < other.chain.toUtf8();
    });
    return open;
}

Result<void> PacketOscal::write(const QJsonObject &summary, PacketStage &stage, const WorkWatch &watch) const
{
    const auto controls = ControlCatalog::load(m_catalog);
    if (!controls)
        return fail(controls.error());
    const auto found = outcomes(*controls, watch);
    const auto open = openExceptions();
    if (!found || !open)
        return fail(found ? open.error() : found.error());
    const OscalForm form(m_scope);
    const OscalControls about(form, *controls);
    const OscalResults results(form, summary, *found);
    for (const auto &[name, bytes] :
         {std::pair{u"assessment-results"_s, results.assessmentResults(stage.files())},
          std::pair{u"poam"_s, results.plan(*open)}, std::pair{u"component-definition"_s, about.componentDefinition()},
          std::pair{u"mapping-collection"_s, about.mappingCollection()}, std::pair{u"catalog"_s, about.catalog()}}) {
        if (bytes.isEmpty())
            continue;
        const QString path = u"oscal/%1.json"_s.arg(name);
        if (auto clean = expectNoSecret(bytes, path); !clean)
            return clean;
        if (const auto added = stage.add(path, bytes); !added)
            return fail(added.error());
    }
    return {};
}

} // namespace plumbline
