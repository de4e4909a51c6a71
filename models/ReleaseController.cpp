// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ReleaseController.h"

#include "base/SafeText.h"
#include "evidence/AuditDesk.h"
#include "models/ConfigurationFile.h"
#include "models/RequestAnswer.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct FrictionRead {
    QList<GateFriction> ranked;
    QString doubt;
    ScopeVersion inForce;
    qint64 beyond = 0; ///< Blocks that it leaves out.
};

QString standingText(RuleStanding::Kind kind)
{
    using Kind = RuleStanding::Kind;
    switch (kind) {
    case Kind::Blocks: return ReleaseController::tr("blocks");
    case Kind::Undecided: return ReleaseController::tr("undecided");
    case Kind::Waived: return ReleaseController::tr("waived");
    case Kind::Overridden: return ReleaseController::tr("overridden");
    case Kind::Warns: return ReleaseController::tr("warns");
    case Kind::Passes: return ReleaseController::tr("passes");
    }
    return {};
}

QString standingMark(RuleStanding::Kind kind)
{
    using Kind = RuleStanding::Kind;
    return kind == Kind::Blocks                                  ? u"crit"_s
        : kind == Kind::Undecided                                ? u"unk"_s
        : kind == Kind::Passes                                   ? u"ok"_s
                                                                 : u"warn"_s;
}

/// Nothing where everything is in scope.
QString scopeWords(const ScopeVersion &inForce, qint64 beyond, const NumberText &text)
{
    if (inForce.declared.isAll())
        return {};
    const QString version = text.count(inForce.number);
    const QString since = text.instantUtc(inForce.since);
    return beyond == 0 ? ReleaseController::tr("Version %1 of the scope, since %2, leaves no block of these weeks out.").arg(version, since)
        : beyond == 1  ? ReleaseController::tr("Version %1 of the scope, since %2, leaves 1 block of these weeks out.").arg(version, since)
                       : ReleaseController::tr("Version %1 of the scope, since %2, leaves %3 blocks of these weeks out.")
                             .arg(version, since, text.count(beyond));
}

QString outcomeText(const StoredRow &decision)
{
    return isOverridden(decision) ? ReleaseController::tr("overridden")
                                  : visibleText(fieldText(decision.row.value(u"decision")));
}

} // namespace

ReleaseController::ReleaseController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                     const ConfigurationFile &configuration, QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_configuration(configuration)
{
    connect(&m_scope, &ScopeController::changed, this, &ReleaseController::reload);
}

void ReleaseController::setShown(bool shown)
{
    m_isShown = shown;
    if (shown && m_isDue)
        reload();
}

void ReleaseController::reload()
{
    m_isDue = !m_isShown;
    if (m_isDue)
        return;
    MetricScope scope = m_scope.metricScope();
    scope.from = scope.to - std::chrono::hours(24 * 7 * weeks);
    m_periodText = tr("%1 to %2").arg(m_scope.text().day(scope.from),
                                      m_scope.text().day(std::min(scope.to, scope.asOf) - std::chrono::nanoseconds(1)));
    const quint64 generation = m_reading.begin(m_reading.state() == u"ready");
    emit changed();
    const auto work = [&catalog = m_catalog, configuration = m_configuration.current(),
                       scope](StoreConnection &store) -> Result<FrictionRead> {
        const auto blocked = AuditDesk(store, catalog, configuration).population(frictionPopulation, scope);
        const auto ranked = blocked ? rankFriction(*blocked) : Result<QList<GateFriction>>(fail(blocked.error()));
        if (!ranked)
            return fail(ranked.error());
        const QList<CertificateDoubt> &doubts = blocked->certificate.doubts();
        const QString doubt = doubts.isEmpty()
            ? QString()
            : u"%1 %2"_s.arg(RequestAnswer::placeOf(doubts.first()), doubts.first().says);
        return FrictionRead{*ranked, doubt, blocked->scopeInForce(), blocked->beyondScope};
    };
    m_reading.ask(m_runner, this, generation, work, [this](const FrictionRead &read) {
        m_doubtText = visibleText(read.doubt);
        m_isCutByScope = read.beyond > 0;
        m_scopeText = scopeWords(read.inForce, read.beyond, m_scope.text());
        m_reading.arrived(false);
        showRanking(read.ranked);
    });
}

void ReleaseController::showRanking(const QList<GateFriction> &ranked)
{
    m_ranked = ranked;
    const NumberText &text = m_scope.text();
    const auto setHours = [&](TableLine &line, RankColumn column, std::optional<std::chrono::nanoseconds> wait) {
        if (wait) {
            const double hours = std::chrono::duration<double, std::ratio<3600>>(*wait).count();
            line.set(column, text.decimal(hours, 1), qint64(wait->count()), QString::number(hours, 'f', 4));
        } else {
            line.set(column, u"—"_s, QVariant());
        }
    };
    QList<TableLine> lines;
    for (qsizetype i = 0; i < ranked.size(); ++i) {
        const GateFriction &one = ranked.at(i);
        TableLine line = TableLine::of(RankColumns, int(i));
        line.setName(Rule, one.rule, tr("No rule named"));
        line.setName(Service, one.service, tr("No service"));
        const std::pair<int, qint64> counts[]
            = {{Blocks, one.blocks}, {TakenBack, one.takenBack()}, {Again, one.again}, {Stood, one.stood}};
        for (const auto &[column, count] : counts)
            line.setNumber(column, text.count(count), count);
        setHours(line, Waited, one.knownWait());
        setHours(line, Median, one.medianWait);
        lines.append(line);
    }
    m_ranking.setLines(lines);
}

void ReleaseController::ask(const QString &subject)
{
    if (subject.trimmed().isEmpty())
        return;
    m_isAsking = true;
    m_problem.clear();
    m_block.reset();
    m_rules.setLines({});
    emit changed();
    struct Asked {
        std::optional<ReleaseBlock> block;
        QString problem;
    };
    const auto work = [subject = subject.trimmed(), asOf = m_scope.now(),
                       knownAt = m_scope.metricScope().knownAt](StoreConnection &store) -> Result<Asked> {
        const auto block = ReleaseBlockReader(store, asOf, knownAt).read(subject);
        return block ? Asked{*block, {}} : Asked{{}, block.error().detail};
    };
    m_asking.ask(m_runner, this, m_asking.begin(false), work, [this](const Asked &answer) {
        m_isAsking = false;
        m_block = answer.block;
        m_problem = visibleText(answer.problem);
        showRules();
    });
}

void ReleaseController::showRules()
{
    QList<TableLine> lines;
    for (qsizetype i = 0; m_block && i < m_block->rules.size(); ++i) {
        const RuleStanding &one = m_block->rules.at(i);
        TableLine line = TableLine::of(RuleColumns, int(i));
        line.setName(Name, one.rule, {});
        line.set(Standing, standingText(one.kind), int(one.kind));
        line.mark = standingMark(one.kind);
        line.setName(Says, one.says, {});
        line.setNumber(InForce, m_scope.text().count(one.inForce), qint64(one.inForce));
        QStringList outcomes;
        for (const StoredRow &row : one.similar)
            outcomes.append(outcomeText(row));
        line.set(Similar, outcomes.join(u", "_s), outcomes.size());
        lines.append(line);
    }
    m_rules.setLines(lines);
}

QString ReleaseController::sentence() const
{
    return m_block ? visibleText(m_block->says) : QString();
}

QStringList ReleaseController::factLabels() const
{
    if (!m_block)
        return {};
    QStringList labels{tr("Service"), tr("Owner"), tr("Who decided")};
    if (m_block->due)
        labels.append(tr("Due"));
    return labels;
}

QStringList ReleaseController::factValues() const
{
    if (!m_block)
        return {};
    const auto orNobody = [](const QString &text) { return text.isEmpty() ? tr("Nobody tells") : visibleText(text); };
    QStringList values{orNobody(m_block->service), orNobody(m_block->owner), orNobody(m_block->deciders.join(u", "_s))};
    if (m_block->due)
        values.append(m_scope.text().instantUtc(*m_block->due));
    return values;
}

void ReleaseController::openRank(int row)
{
    if (row < 0 || row >= m_ranking.count())
        return;
    const GateFriction &one = m_ranked.at(m_ranking.lineAt(row).caseIndex);
    QList<qint64> versions;
    for (const CaseReference &each : one.rows)
        versions.append(each.versionId);
    emit rowsRequested(RowsRequest::of(tr("Blocks of %1").arg(visibleText(one.rule)), one.rows.first().type, versions,
                                       m_scope.text()));
}

void ReleaseController::openRule(int row)
{
    if (!m_block || row < 0 || row >= m_rules.count())
        return;
    const RuleStanding &one = m_block->rules.at(m_rules.lineAt(row).caseIndex);
    const std::optional<StoredRow> shown = one.decision ? one.decision
        : !one.exceptions.isEmpty()                     ? std::optional(one.exceptions.first())
                                                        : one.policy;
    if (shown)
        emit rowsRequested(RowsRequest::of(visibleText(one.rule), shown->row.type->name, {shown->versionId}, m_scope.text()));
}

} // namespace plumbline
