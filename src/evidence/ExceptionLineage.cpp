// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ExceptionLineage.h"

#include "evidence/EvidenceFile.h"

#include <QFile>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// An instant where there is one, else a text.
QString eventValue(const CaseTable &events, int row, const QString &name)
{
    if (const auto at = events.instant(row, name + u"_ns"_s))
        return formatInstant(*at);
    return events.text(row, name + u"_text"_s);
}

LineageEvent eventOf(const LineageKind &kind, const CaseTable &events, int row)
{
    LineageEvent event{kind, kind.says, events.text(row, u"actor"), events.instant(row, u"at_ns").value_or(TimePoint()),
                       events.instant(row, u"after_ns"), events.references(row)};
    event.says.replace(u"{old_value}"_s, eventValue(events, row, u"old"_s));
    event.says.replace(u"{new_value}"_s, eventValue(events, row, u"new"_s));
    return event;
}

} // namespace

qsizetype ExceptionChain::count(QStringView kind) const
{
    return std::count_if(events.begin(), events.end(), [&](const LineageEvent &one) { return one.kind.id == kind; });
}

const LineageKind *ExceptionLineage::kind(QStringView id) const
{
    const auto found
        = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const LineageKind &one) { return one.id == id; });
    return found == m_kinds.end() ? nullptr : &*found;
}

Result<ExceptionLineage> ExceptionLineage::load(const MetricCatalog &catalog)
{
    const auto file = EvidenceFile::open(EvidenceFile::place(u"lineage.toml"_s), u"plumbline-lineage/1"_s);
    if (!file)
        return fail(file.error());
    QFile text(EvidenceFile::place(u"lineage.sql"_s));
    if (!text.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read evidence rules"_s, text.errorString(), text.fileName());
    ExceptionLineage lineage;
    auto events = file->sql(file->table, u"lineage.sql"_s, QString::fromUtf8(text.readAll()));
    const auto kinds = file->tables("kind");
    if (!events || !kinds)
        return fail(!events ? events.error() : kinds.error());
    lineage.m_events = *std::move(events);
    for (const toml::table *table : *kinds) {
        LineageKind kind;
        for (const auto &[key, target] : {std::pair{"grave", &kind.isGrave}, std::pair{"change", &kind.isChange}}) {
            const auto is = file->flag(*table, key);
            if (!is)
                return fail(is.error());
            *target = *is;
        }
        if (auto read = file->texts(
                *table, u"[[kind]]"_s,
                {{"id", &kind.id}, {"title", &kind.title}, {"says", &kind.says}, {"rule", &kind.rule}}, {u"grave"_s, u"change"_s});
            !read)
            return fail(read.error());
        lineage.m_kinds.append(kind);
    }
    if (const toml::node *node = file->table.get("parameters"); node && node->is_table()) {
        for (const auto &[key, value] : *node->as_table())
            lineage.m_parameters.append(
                {ConfigurationReader::text(key.str()), ConfigurationReader::text(value.value_or(std::string()))});
    }
    const auto rules = EvidenceRule::contradictions(catalog);
    if (!rules)
        return fail(rules.error());
    for (const EvidenceRule &rule : *rules) {
        if (rule.id == u"expired_in_force")
            lineage.m_zombies = rule;
    }
    return lineage;
}

Result<void> ExceptionLineage::addZombies(StoreConnection &connection, const MetricCatalog &catalog,
                                          const MetricScope &scope, QList<ExceptionChain> &chains) const
{
    const LineageKind *honoured = kind(u"zombie");
    const auto outcome = ContradictionFinder(connection, catalog).run(m_zombies, scope);
    if (!outcome)
        return fail(outcome.error());
    for (const Contradiction &one : outcome->found) {
        const QString name = one.sides.first().source + u'/' + one.sides.first().id;
        for (ExceptionChain &chain : chains) {
            if (honoured && chain.exceptions.contains(name))
                chain.events.append({*honoured, one.says, {}, one.at.value_or(TimePoint()), {}, one.sides});
        }
    }
    return {};
}

Result<QList<ExceptionChain>> ExceptionLineage::chains(StoreConnection &connection, const MetricCatalog &catalog,
                                                       const MetricScope &scope, const QString &exception) const
{
    const auto events
        = EvidenceQuery(connection, scope.knownAt).run(m_events, evidenceParameters(scope) + m_parameters);
    if (!events)
        return fail(events.error());
    QList<ExceptionChain> chains;
    qint64 current = 0;
    for (int row = 0; row < events->size(); ++row) {
        const qint64 number = events->integer(row, u"chain");
        if (chains.isEmpty() || number != current) {
            current = number;
            chains.append({{}, events->text(row, u"service"), events->text(row, u"rule"), TimePoint(), {}, {}});
        }
        ExceptionChain &chain = chains.last();
        const QString name = events->text(row, u"source") + u'/' + events->text(row, u"exception_id");
        const LineageKind *found = kind(events->text(row, u"kind"));
        if (!found)
            return fail(Error::Kind::Configuration, u"read lineage"_s,
                        u"there is no kind \"%1\""_s.arg(events->text(row, u"kind")));
        chain.events.append(eventOf(*found, *events, row));
        if (found->id != u"created")
            continue;
        const auto ends = events->instant(row, u"end_ns");
        if (chain.exceptions.isEmpty()) {
            chain.since = chain.events.last().at;
            chain.ends = ends;
        } else {
            chain.ends = ends && chain.ends ? std::optional(std::max(*ends, *chain.ends)) : std::nullopt;
        }
        chain.exceptions.append(name);
    }
    if (auto added = addZombies(connection, catalog, scope, chains); !added)
        return fail(added.error());
    if (!exception.isEmpty())
        chains.removeIf([&](const ExceptionChain &chain) { return !chain.exceptions.contains(exception); });
    for (ExceptionChain &chain : chains)
        std::stable_sort(chain.events.begin(), chain.events.end(),
                         [](const LineageEvent &one, const LineageEvent &other) { return one.at < other.at; });
    return chains;
}

} // namespace plumbline
