// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/TraceBuilder.h"

#include "evidence/RowName.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype mostRecords = 50; // of one stage
constexpr qsizetype mostOnTheWay = 200; // that a subject leads to on its way to deployments

QString textOf(const StoredRow &row, QStringView field)
{
    return row.row.type->fieldIndex(field) < 0 ? QString() : fieldText(row.row.value(field));
}

QString firstOf(const QList<StoredRow> &rows, QStringView field)
{
    for (const StoredRow &row : rows) {
        if (const QString text = textOf(row, field); !text.isEmpty() && text != u"[]")
            return text;
    }
    return {};
}

void addTo(TraceStep &step, const TraceRecord &record)
{
    for (TraceRecord &known : step.records) {
        if (known.row.row.type != record.row.row.type || known.row.versionId != record.row.versionId)
            continue;
        if (record.how < known.how)
            known = record;
        return;
    }
    step.records.append(record);
}

void finish(TraceStep &step)
{
    std::stable_sort(step.records.begin(), step.records.end(), [](const TraceRecord &one, const TraceRecord &other) {
        return one.at && other.at ? *one.at < *other.at : one.at.has_value() && !other.at;
    });
    step.leftOut = std::max<qsizetype>(0, step.records.size() - mostRecords);
    step.records.remove(step.records.size() - step.leftOut, step.leftOut);
}

} // namespace

std::optional<TimePoint> TraceBuilder::timeOf(const StoredRow &row) const
{
    const QString field = RowQueries::timeField(*row.row.type);
    if (field.isEmpty())
        return {};
    const auto *at = std::get_if<TimePoint>(&row.row.value(field));
    return at ? std::optional(*at) : std::nullopt;
}

Result<QList<StoredRow>> TraceBuilder::rowsOf(const QString &type, const Versions &versions) const
{
    auto rows = m_queries.versions(type, versions);
    if (rows)
        rows->removeIf([&](const StoredRow &row) { return timeOf(row).value_or(m_asOf) > m_asOf; });
    return rows;
}

Result<void> TraceBuilder::findSubject(Trace &trace, QString &commit, QString &artifact)
{
    const auto named = rowsNamed(m_queries, trace.subject);
    if (!named)
        return fail(named.error());
    for (const StoredRow &row : *named) { // links join what was known then, so the same row as it was known then
        RowFilter filter;
        filter.type = row.row.type->name;
        filter.sources = {row.origin.source};
        filter.ids = {row.row.id()};
        filter.knownAt = m_knownAt;
        const auto known = m_queries.page(filter, 0, 1);
        if (!known)
            return fail(known.error());
        trace.rows += *known;
    }
    if (!trace.rows.isEmpty())
        return {};
    const auto keys = m_walk.keysNamed(trace.subject);
    if (!keys)
        return fail(keys.error());
    QStringList values;
    for (const auto &[kind, value] : *keys) {
        (kind == u"commit" ? commit : artifact) = value;
        values.append(value);
    }
    values.removeDuplicates();
    if (values.isEmpty())
        return fail(Error::Kind::Store, u"trace"_s, u"the store has no such row, commit or digest"_s, trace.subject);
    if (values.size() > 1)
        return fail(Error::Kind::Usage, u"trace"_s,
                    u"%1 commits or digests begin so: %2"_s.arg(values.size()).arg(values.mid(0, 5).join(u", "_s)),
                    trace.subject);
    return {};
}

Result<TraceBuilder::Versions> TraceBuilder::climb(const QString &type, const Versions &from, Trace &trace) const
{
    if (type == u"deployment")
        return from;
    Versions deployments;
    // What is sure makes guesses needless.
    for (const bool areGuesses : {false, true}) {
        for (const TraceLink &link : m_rules.links) {
            if (link.to != type || (link.how == LinkStrength::Inferred) != areGuesses)
                continue;
            const auto pairs = m_walk.back(link, from.mid(0, mostOnTheWay));
            if (!pairs)
                return fail(pairs.error());
            QHash<qint64, qint64> ledFrom;
            for (const LinkedPair &pair : *pairs) {
                if (pair.near != 0)
                    ledFrom.insert(pair.near, pair.far);
            }
            const auto rows = rowsOf(link.from, ledFrom.keys());
            if (!rows)
                return fail(rows.error());
            Versions found;
            for (const StoredRow &row : *rows) {
                trace.path.append({row, timeOf(row), link.how, link.id, link.rule, type, ledFrom.value(row.versionId)});
                found.append(row.versionId);
            }
            const auto higher = found.isEmpty() ? Result<Versions>(Versions()) : climb(link.from, found, trace);
            if (!higher)
                return fail(higher.error());
            deployments += *higher;
        }
        if (!deployments.isEmpty())
            break;
    }
    return deployments;
}

Result<TraceBuilder::Versions> TraceBuilder::deploymentsOf(const QString &field, const QString &value) const
{
    Versions found;
    if (value.isEmpty())
        return found;
    RowFilter filter;
    filter.type = u"deployment"_s;
    filter.equals = {{field, value}};
    filter.knownAt = m_knownAt;
    const auto rows = m_queries.page(filter, 0, mostOnTheWay);
    if (!rows)
        return fail(rows.error());
    for (const StoredRow &row : *rows)
        found.append(row.versionId);
    return found;
}

Result<QList<StoredRow>> TraceBuilder::tellings(const StoredRow &deployment, QHash<qint64, TraceRecord> &why) const
{
    QList<StoredRow> rows{deployment};
    for (const TraceLink &link : m_rules.links) {
        if (!link.joins)
            continue;
        const auto pairs = m_walk.forward(link, {deployment.versionId});
        if (!pairs)
            return fail(pairs.error());
        Versions others;
        for (const LinkedPair &pair : *pairs) {
            if (!why.contains(pair.far) && pair.far != deployment.versionId)
                others.append(pair.far);
        }
        const auto found = rowsOf(u"deployment"_s, others);
        if (!found)
            return fail(found.error());
        for (const StoredRow &row : *found) {
            why.insert(row.versionId,
                       {row, timeOf(row), link.how, link.id, link.rule, u"deployment"_s, deployment.versionId});
            rows.append(row);
        }
    }
    return rows;
}

Result<void> TraceBuilder::follow(const TraceLink &link, const Versions &near, TracedDelivery &delivery) const
{
    const auto pairs = m_walk.forward(link, near);
    if (!pairs)
        return fail(pairs.error());
    QHash<qint64, qint64> ledTo;
    for (const LinkedPair &pair : *pairs)
        ledTo.insert(pair.far, pair.near);
    const auto rows = rowsOf(link.to, ledTo.keys());
    if (!rows)
        return fail(rows.error());
    const auto step = std::find_if(delivery.steps.begin(), delivery.steps.end(),
                                   [&](const TraceStep &one) { return one.stage.id == link.stage; });
    for (const StoredRow &row : *rows) {
        if (link.to == u"deployment"
            && std::any_of(delivery.deployments.begin(), delivery.deployments.end(),
                           [&](const StoredRow &one) { return one.versionId == row.versionId; }))
            continue;
        addTo(*step, {row, timeOf(row), link.how, link.id, link.rule, link.from, ledTo.value(row.versionId)});
    }
    return {};
}

Result<TracedDelivery> TraceBuilder::deliver(QList<StoredRow> deployments, const QHash<qint64, TraceRecord> &why) const
{
    TracedDelivery delivery{std::move(deployments), {}, {}, {}};
    Versions starts;
    for (const StoredRow &row : std::as_const(delivery.deployments))
        starts.append(row.versionId);
    delivery.commit = firstOf(delivery.deployments, u"commit_sha");
    delivery.artifact = firstOf(delivery.deployments, u"artifact");
    for (const TraceStage &stage : m_rules.stages) {
        TraceStep step{stage, stage.field.isEmpty() ? QString() : firstOf(delivery.deployments, stage.field), {}, 0};
        for (const StoredRow &row : std::as_const(delivery.deployments)) {
            if (stage.id == u"deployment")
                step.records.append(why.value(
                    row.versionId, {row, timeOf(row), LinkStrength::Exact, QString(), QString(), QString(), 0}));
        }
        delivery.steps.append(step);
    }
    for (const TraceLink &link : m_rules.links) {
        if (link.joins)
            continue;
        Versions near = starts.isEmpty() ? Versions{0} : starts;
        if (link.how == LinkStrength::Inferred) // other tellings of it would guess the same from other times
            near = near.mid(0, 1);
        if (link.from != u"deployment") {
            near.clear();
            for (const TraceStep &step : std::as_const(delivery.steps)) {
                for (const TraceRecord &record : step.records) {
                    if (link.from == record.row.row.type->name)
                        near.append(record.row.versionId);
                }
            }
        }
        if (auto done = follow(link, near, delivery); !done)
            return fail(done.error());
    }
    for (TraceStep &step : delivery.steps)
        finish(step);
    return delivery;
}

Result<Trace> TraceBuilder::trace(const QString &subject, int limit)
{
    Trace trace;
    trace.subject = subject;
    QString commit;
    QString artifact;
    if (auto found = findSubject(trace, commit, artifact); !found)
        return fail(found.error());
    Versions versions;
    for (const StoredRow &row : std::as_const(trace.rows)) {
        const auto found = climb(row.row.type->name, {row.versionId}, trace);
        if (!found)
            return fail(found.error());
        versions += *found;
    }
    if (trace.rows.isEmpty()) {
        for (const auto &[field, value] : {std::pair{u"commit_sha"_s, commit}, std::pair{u"artifact"_s, artifact}}) {
            const auto found = deploymentsOf(field, value);
            if (!found)
                return fail(found.error());
            versions += *found;
        }
    }
    auto deployments = rowsOf(u"deployment"_s, versions);
    if (!deployments)
        return fail(deployments.error());
    std::stable_sort(deployments->begin(), deployments->end(), [&](const StoredRow &one, const StoredRow &other) {
        return timeOf(one).value_or(TimePoint()) > timeOf(other).value_or(TimePoint());
    });
    QHash<qint64, TraceRecord> told; // by which rule another telling of a deployment was found
    QSet<qint64> done;
    for (const StoredRow &deployment : std::as_const(*deployments)) {
        if (told.contains(deployment.versionId) || done.contains(deployment.versionId))
            continue;
        done.insert(deployment.versionId);
        if (trace.deliveries.size() == limit) {
            ++trace.leftOut;
            continue;
        }
        const auto rows = tellings(deployment, told);
        if (!rows)
            return fail(rows.error());
        const auto delivery = deliver(*rows, told);
        if (!delivery)
            return fail(delivery.error());
        trace.deliveries.append(*delivery);
    }
    if (!trace.deliveries.isEmpty())
        return trace;
    // Never deployed: what is known of the commit or the digest itself.
    QList<StoredRow> keyed = trace.rows;
    for (const TraceRecord &record : std::as_const(trace.path))
        keyed.append(record.row);
    if (commit.isEmpty() && artifact.isEmpty()) {
        commit = firstOf(keyed, u"commit_sha");
        artifact = firstOf(keyed, u"artifact");
        for (const StoredRow &row : std::as_const(keyed)) {
            if (artifact.isEmpty() && row.row.type->name == "evidence"_L1)
                artifact = textOf(row, u"subject");
        }
    }
    if (commit.isEmpty() && artifact.isEmpty())
        return trace;
    m_walk.setKeys(commit, artifact);
    auto delivery = deliver({}, {});
    if (!delivery)
        return fail(delivery.error());
    delivery->commit = commit;
    delivery->artifact = artifact;
    for (TraceStep &step : delivery->steps) {
        if (step.stage.field == u"commit_sha")
            step.value = commit;
        else if (step.stage.field == u"artifact")
            step.value = artifact;
    }
    trace.deliveries.append(*delivery);
    return trace;
}

} // namespace plumbline
