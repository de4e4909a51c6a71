// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ReleaseBlock.h"

#include "domain/RowValues.h"
#include "evidence/RowName.h"

#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 mostRead = 500; ///< Rows of one kind about one thing.

QString saidIn(const StoredRow &row, QStringView field)
{
    return fieldText(row.row.value(field));
}

bool saysInForce(const StoredRow &exception, TimePoint asOf)
{
    const auto closed = instantIn(exception.row, u"closed_at");
    const auto expires = instantIn(exception.row, u"expires_at");
    return (!closed || *closed > asOf) && (!expires || *expires > asOf);
}

void addText(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

} // namespace

/// What decisions, exceptions and versions of rules are found by.
struct ReleaseBlockReader::Keys {
    QStringList artifacts, commits, rules;
    QString service;
    QList<StoredRow> decisions; ///< About these artifacts and commits, newest first.
};

bool isOverridden(const StoredRow &decision)
{
    return saidIn(decision, u"bypassed") == u"true";
}

QString RuleStanding::kindName() const
{
    static const QStringList names{u"blocks"_s, u"undecided"_s, u"waived"_s, u"overridden"_s, u"warns"_s, u"passes"_s};
    return names.at(int(kind));
}

RowFilter ReleaseBlockReader::filter(const QString &type) const
{
    RowFilter filter;
    filter.type = type;
    filter.knownAt = m_knownAt;
    return filter;
}

/// The newest first, nothing that happened after as-of.
Result<QList<StoredRow>> ReleaseBlockReader::rows(const QString &type, const QString &field, const QString &value,
                                                  qint64 limit) const
{
    RowFilter wanted = filter(type);
    wanted.equals = {{field, value}};
    if (!RowQueries::timeField(*findRowType(type)).isEmpty())
        wanted.to = m_asOf + std::chrono::nanoseconds(1);
    return m_queries.page(wanted, 0, limit);
}

Result<ReleaseBlockReader::Keys> ReleaseBlockReader::keysOf(const QString &subject, ReleaseBlock &block) const
{
    Keys keys;
    const auto named = rowsNamed(m_queries, subject);
    if (!named)
        return fail(named.error());
    block.rows = *named;
    for (const StoredRow &row : block.rows) {
        const auto has = [&row](QStringView field) { return row.row.type->fieldIndex(field) >= 0; };
        if (has(u"service") && keys.service.isEmpty())
            keys.service = saidIn(row, u"service");
        for (const char *field : {"commit_sha", "head_sha"})
            if (const QString name = QString::fromLatin1(field); has(name))
                addText(keys.commits, saidIn(row, name));
        if (has(u"artifact"))
            addText(keys.artifacts, saidIn(row, u"artifact"));
        if (has(u"rule"))
            addText(keys.rules, saidIn(row, u"rule"));
        if (row.row.type->name == u"finding"_s)
            block.due = instantIn(row.row, u"due");
    }
    if (block.rows.isEmpty()) {
        keys.commits = {subject};
        keys.artifacts = {subject, u"sha256:"_s + subject};
    }
    QSet<std::pair<QString, QString>> seen; // one is found by its digest, its commit and its name
    const auto addDecision = [&](const StoredRow &row) {
        const std::pair name(row.origin.source, row.row.id());
        if (!seen.contains(name))
            keys.decisions.append(row);
        seen.insert(name);
    };
    for (const auto &[field, values] : {std::pair{u"artifact"_s, keys.artifacts}, std::pair{u"commit_sha"_s, keys.commits}}) {
        for (const QString &value : values) {
            const auto found = rows(u"gate_decision"_s, field, value, mostRead);
            if (!found)
                return fail(found.error());
            for (const StoredRow &row : *found)
                addDecision(row);
        }
    }
    for (const StoredRow &row : block.rows) {
        if (row.row.type->name == u"gate_decision"_s)
            addDecision(row);
    }
    std::ranges::stable_sort(keys.decisions, [](const StoredRow &one, const StoredRow &other) {
        return instantIn(one.row, u"decided_at") > instantIn(other.row, u"decided_at");
    });
    for (const StoredRow &decision : std::as_const(keys.decisions)) {
        addText(keys.rules, saidIn(decision, u"rule"));
        if (keys.service.isEmpty())
            keys.service = saidIn(decision, u"service");
    }
    if (block.rows.isEmpty() && keys.decisions.isEmpty())
        return fail(Error::Kind::Usage, u"ask what blocks a release"_s,
                    u"no row, and no decision about a commit or digest, has this name"_s, subject);
    return keys;
}

Result<void> ReleaseBlockReader::addExceptions(RuleStanding &standing, const QString &service) const
{
    auto found = rows(u"exception"_s, u"rule"_s, standing.rule, mostRead);
    if (!found)
        return fail(found.error());
    // One that names no service holds for all.
    found->removeIf([&](const StoredRow &row) {
        const QString of = saidIn(row, u"service");
        return !of.isEmpty() && of != service;
    });
    const auto others
        = std::ranges::stable_partition(*found, [&](const StoredRow &row) { return saysInForce(row, m_asOf); });
    standing.inForce = others.begin() - found->begin();
    standing.exceptions = found->mid(0, std::max<qsizetype>(standing.inForce, 5));
    return {};
}

Result<RuleStanding> ReleaseBlockReader::standing(const QString &rule, const Keys &keys) const
{
    RuleStanding standing;
    standing.rule = rule;
    QStringList about;
    for (const StoredRow &row : keys.decisions) {
        about.append(row.row.id());
        if (!standing.decision && saidIn(row, u"rule") == rule)
            standing.decision = row;
    }
    const auto versions = rows(u"policy_version"_s, u"rule"_s, rule, mostRead);
    RowFilter others = filter(u"gate_decision"_s);
    others.equals = {{u"rule"_s, rule}};
    others.to = m_asOf + std::chrono::nanoseconds(1);
    if (!keys.service.isEmpty())
        others.services = {keys.service};
    const auto similar = m_queries.page(others, 0, similarShown + about.size());
    if (!versions || !similar)
        return fail(!versions ? versions.error() : similar.error());
    for (const StoredRow &version : *versions) {
        const auto ended = instantIn(version.row, u"disabled_at");
        if (!standing.policy && (!ended || *ended > m_asOf))
            standing.policy = version;
    }
    for (const StoredRow &row : *similar) {
        if (!about.contains(row.row.id()) && standing.similar.size() < similarShown)
            standing.similar.append(row);
    }
    if (auto added = addExceptions(standing, keys.service); !added)
        return fail(added.error());
    judge(standing);
    return standing;
}

void ReleaseBlockReader::judge(RuleStanding &standing) const
{
    using Kind = RuleStanding::Kind;
    const QString until = standing.inForce == 0 ? QString() : saidIn(standing.exceptions.first(), u"expires_at");
    const QString waiver = standing.inForce == 0 ? QString()
        : until.isEmpty() ? u"an exception without an end is in force (%1)"_s.arg(standing.exceptions.first().row.id())
                          : u"an exception is in force until %1 (%2)"_s.arg(until, standing.exceptions.first().row.id());
    if (!standing.decision) {
        standing.kind = standing.inForce > 0 ? Kind::Waived : Kind::Undecided;
        const QString mode = standing.policy ? saidIn(*standing.policy, u"mode") : QString();
        standing.says = standing.inForce > 0 ? u"%1 has not decided about it; %2"_s.arg(standing.rule, waiver)
            : mode.isEmpty()                 ? u"%1 has not decided about it, and its mode is not known"_s.arg(standing.rule)
                                             : u"%1 has not decided about it; its mode is \"%2\""_s.arg(standing.rule, mode);
        return;
    }
    const QString decision = saidIn(*standing.decision, u"decision");
    const QString at = saidIn(*standing.decision, u"decided_at");
    if (decision == u"block" && isOverridden(*standing.decision)) {
        standing.kind = Kind::Overridden;
        standing.says = u"%1 blocked it at %2, and that was overridden"_s.arg(standing.rule, at);
    } else if (decision == u"block" && standing.inForce > 0) {
        standing.kind = Kind::Waived;
        standing.says = u"%1 blocked it at %2; %3: ask the gate again"_s.arg(standing.rule, at, waiver);
    } else if (decision == u"block") {
        standing.kind = Kind::Blocks;
        standing.says = u"%1 blocked it at %2, and no exception is in force"_s.arg(standing.rule, at);
    } else if (decision == u"pass_with_exception") {
        standing.kind = Kind::Waived;
        standing.says = u"%1 let it pass by an exception at %2"_s.arg(standing.rule, at);
    } else if (decision == u"pass") {
        standing.kind = Kind::Passes;
        standing.says = u"%1 let it pass at %2"_s.arg(standing.rule, at);
    } else if (decision == u"warn" || decision == u"observe") {
        standing.kind = Kind::Warns;
        standing.says = u"%1 only said so at %2 (%3)"_s.arg(standing.rule, at, decision);
    } else {
        standing.says = u"%1 came to no decision at %2 (%3)"_s.arg(standing.rule, at, decision);
    }
}

Result<void> ReleaseBlockReader::addService(ReleaseBlock &block) const
{
    for (const RuleStanding &one : block.rules) {
        for (const StoredRow &exception : one.exceptions)
            addText(block.deciders, saidIn(exception, u"approver"));
    }
    if (block.service.isEmpty())
        return {};
    for (const QString &field : {u"name"_s, u"id"_s}) {
        if (!block.owner.isEmpty())
            break;
        const auto services = rows(u"service"_s, field, block.service, 1);
        if (!services)
            return fail(services.error());
        if (services->isEmpty())
            continue;
        const QString owner = saidIn(services->first(), u"owner");
        block.owner = owner.isEmpty() ? saidIn(services->first(), u"team") : owner;
    }
    return {};
}

Result<ReleaseBlock> ReleaseBlockReader::read(const QString &subject) const
{
    using Kind = RuleStanding::Kind;
    ReleaseBlock block;
    block.subject = subject;
    const auto keys = keysOf(subject, block);
    if (!keys)
        return fail(keys.error());
    block.service = keys->service;
    block.decisions = keys->decisions;
    for (const QString &rule : keys->rules) {
        const auto one = standing(rule, *keys);
        if (!one)
            return fail(one.error());
        block.rules.append(*one);
    }
    std::ranges::stable_sort(block.rules, {}, &RuleStanding::kind);
    if (auto added = addService(block); !added)
        return fail(added.error());
    const auto count = [&](Kind kind) { return std::ranges::count(block.rules, kind, &RuleStanding::kind); };
    block.verdict = count(Kind::Blocks) > 0                               ? u"yes"_s
        : block.rules.isEmpty() || count(Kind::Undecided) > 0 ? u"undecided"_s
                                                                          : u"no"_s;
    block.says = block.verdict == u"yes" ? u"It blocks: %1."_s.arg(block.rules.first().says)
        : block.rules.isEmpty()          ? u"No rule has a say about it: it names none, and no gate has decided about it."_s
        : block.verdict == u"undecided"  ? u"It is not decided: %1."_s.arg(block.rules.first().says)
                                         : u"It does not block: %1."_s.arg(block.rules.first().says);
    return block;
}

} // namespace plumbline
