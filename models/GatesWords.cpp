// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/GatesWords.h"

#include "base/SafeText.h"
#include "models/PolicyWords.h"
#include "models/TileWords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString GatesWords::moment(TimePoint at) const
{
    return m_text.numbers().timeOfRow(at, m_text.numbers().localTime(m_data.instant()).date().year());
}

const MeasuredMetric &GatesWords::measuredOf(const QString &key) const
{
    const QString metric = key.section(u'/', 0, 0);
    return metric == u"decisions" ? m_data.decisions
        : metric == u"deploys"    ? m_data.deploys
        : metric == u"latency"    ? m_data.latency
                                  : m_data.bypass;
}

QList<int> GatesWords::casesOf(const QString &key) const
{
    const QString part = key.section(u'/', 1);
    const MeasuredMetric &measured = measuredOf(key);
    if (part == u"behind")
        return measured.casesBehind();
    if (part == u"all" || part == u"let through") {
        QList<int> counted;
        for (int index = 0; index < measured.result.cases.size(); ++index)
            if (measured.result.cases.excluded(index).isEmpty()
                && (part == u"all" || measured.result.cases.text(index, u"decision") != u"block"))
                counted.append(index);
        return counted;
    }
    if (part == u"lifted") {
        QList<int> lifted = measured.casesOf(u"den"_s);
        lifted.removeIf([&](int index) {
            const CaseTable &cases = measured.result.cases;
            return cases.flag(index, u"bypassed") || cases.flag(index, u"waived") || cases.flag(index, u"stands");
        });
        return lifted;
    }
    return measured.casesOf(part);
}

QList<RowFigure> GatesWords::verdict() const
{
    const NumberText &numbers = m_text.numbers();
    const MetricResult &result = m_data.bypass.result;
    const Figure figure = m_text.figure(m_data.bypass.definition, result);
    if (result.state() == MetricState::Unknown)
        return {{.key = {}, .mark = u"unk"_s, .value = figure.value, .words = figure.basis}};
    QList<RowFigure> figures{{.key = u"bypass/num"_s,
                              .mark = {},
                              .value = tr("%1 of %2")
                                           .arg(numbers.count(casesOf(u"bypass/num"_s).size()),
                                                numbers.count(casesOf(u"bypass/den"_s).size())),
                              .words = tr("blocked were bypassed")}};
    const Tile tile = TileWords(m_text).tile(m_data.bypass);
    if (tile.readingKind == u"worse" || tile.readingKind == u"better")
        figures.append({.key = {},
                        .mark = tile.readingKind == u"worse" ? u"crit"_s : u"ok"_s,
                        .value = tile.reading,
                        .words = tile.hasLimits
                            ? tr("%1\u202F%", "a share in percent").arg(numbers.decimal(tile.upper, 1))
                            : QString()});
    if (figure.state == u"partial" || figure.state == u"stale")
        figures.append({.key = {},
                        .mark = figure.state == u"partial" ? u"part"_s : figure.state,
                        .value = figure.stateText,
                        .words = {}});
    if (const qsizetype n = casesOf(u"bypass/ungated_deploys"_s).size(); n > 0)
        figures.append({.key = u"bypass/ungated_deploys"_s,
                        .mark = u"crit"_s,
                        .value = numbers.count(n),
                        .words = tr("deployed without any gate")});
    if (const qsizetype n = PolicyWords(m_text, m_data).soft().size(); n > 0)
        figures.append({.key = u"policy/soft"_s,
                        .mark = u"warn"_s,
                        .value = numbers.count(n),
                        .words = n == 1 ? tr("policy does not block") : tr("policies do not block")});
    return figures;
}

QList<FunnelBar> GatesWords::funnel() const
{
    const NumberText &numbers = m_text.numbers();
    const bool knowsDecisions = m_data.decisions.result.state() != MetricState::Unknown;
    const bool knowsBlocks = m_data.bypass.result.state() != MetricState::Unknown;
    const qsizetype all = casesOf(u"decisions/all"_s).size();
    const qsizetype through = casesOf(u"decisions/let through"_s).size();
    const qsizetype blocked = casesOf(u"bypass/den"_s).size();
    const qsizetype bypassed = casesOf(u"bypass/num"_s).size();
    const qsizetype ungated = casesOf(u"bypass/ungated_deploys"_s).size();
    const qsizetype longest = std::max({all, blocked, ungated, qsizetype(1)});
    const auto bar = [&](const QString &key, const QString &name, const QString &words, qsizetype n, bool isKnown,
                         const QString &kind) {
        return FunnelBar{.key = isKnown ? key : QString(),
                         .name = name,
                         .words = isKnown ? words : QString(),
                         .countText = isKnown ? numbers.count(n) : u"?"_s,
                         .kind = kind,
                         .fraction = isKnown ? double(n) / double(longest) : 0};
    };
    const QString share = m_text.figure(m_data.bypass.definition, m_data.bypass.result).value;
    return {bar(u"decisions/all"_s, tr("Decisions"), tr("%1 let through").arg(numbers.count(through)), all,
                knowsDecisions, u"passed"_s),
            bar(u"bypass/den"_s, tr("Blocked"), tr("promotions, each once"), blocked, knowsBlocks, {}),
            bar(u"bypass/num"_s, tr("Bypassed"),
                m_data.bypass.result.figure()
                    ? tr("%1\u202F% of %2", "share, of so many").arg(share, numbers.count(blocked))
                    : tr("of %1").arg(numbers.count(blocked)),
                bypassed, knowsBlocks, bypassed > 0 ? u"crit"_s : QString()),
            bar(u"bypass/ungated_deploys"_s, tr("Deployed without a gate"), {}, ungated, knowsBlocks,
                ungated > 0 ? u"crit"_s : QString())};
}

QList<RowFigure> GatesWords::blocked() const
{
    QList<RowFigure> figures;
    const std::pair<QString, QString> wanted[] = {{u"bypass/lifted"_s, tr("passed later")},
                                                  {u"bypass/waived"_s, tr("under an exception")},
                                                  {u"bypass/standing"_s, tr("still blocked")}};
    for (const auto &[key, words] : wanted)
        if (const qsizetype n = casesOf(key).size(); n > 0)
            figures.append({.key = key, .mark = {}, .value = m_text.numbers().count(n), .words = words});
    return figures;
}

QList<GateRank> GatesWords::counted(const QString &column) const
{
    const QString without = column == u"service" ? tr("Unmapped service")
        : column == u"environment"               ? tr("No environment named")
                                                 : tr("No rule named");
    const CaseTable &cases = m_data.bypass.result.cases;
    QMap<QString, GateRank> ranks;
    for (const int index : casesOf(u"bypass/den"_s)) {
        const QString key = cases.text(index, column);
        GateRank &rank = ranks[key];
        rank.key = key;
        rank.name = key.isEmpty() ? without : visibleText(key);
        ++rank.blocked;
        rank.bypassed += cases.flag(index, u"bypassed") ? 1 : 0;
        rank.waived += cases.flag(index, u"waived") ? 1 : 0;
    }
    QList<GateRank> sorted = ranks.values();
    std::ranges::stable_sort(sorted, [](const GateRank &a, const GateRank &b) {
        return std::tie(a.bypassed, a.waived, a.blocked) > std::tie(b.bypassed, b.waived, b.blocked);
    });
    return sorted;
}

void GatesWords::addTexts(GateRank &rank) const
{
    rank.blockedText = m_text.numbers().count(rank.blocked);
    rank.bypassedText = m_text.numbers().count(rank.bypassed);
    rank.waivedText = m_text.numbers().count(rank.waived);
}

QList<GateRank> GatesWords::ranks(const QString &column) const
{
    QList<GateRank> ranks = counted(column);
    if (ranks.isEmpty())
        return {};
    GateRank all{};
    GateRank others{};
    const qsizetype named = ranks.size() <= namedRanks + 1 ? ranks.size() : namedRanks;
    for (qsizetype i = 0; i < ranks.size(); ++i)
        for (GateRank *sum : {&all, i < named ? nullptr : &others}) {
            if (!sum)
                continue;
            sum->blocked += ranks[i].blocked;
            sum->bypassed += ranks[i].bypassed;
            sum->waived += ranks[i].waived;
        }
    others.key = otherRanks.toString();
    others.name = tr("%1 others").arg(m_text.numbers().count(ranks.size() - named));
    all.key = allRanks.toString();
    all.name = tr("All");
    all.isTotal = true;
    const bool isFolded = named < ranks.size();
    ranks.resize(named);
    if (isFolded)
        ranks.append(others);
    ranks.append(all);
    for (GateRank &rank : ranks)
        addTexts(rank);
    ranks.first().isWorst = ranks.first().bypassed > 0;
    return ranks;
}

QList<int> GatesWords::casesOfRank(const QString &column, const QString &key, const QString &part) const
{
    const CaseTable &cases = m_data.bypass.result.cases;
    QStringList named;
    for (const GateRank &rank : counted(column).first(std::min<qsizetype>(namedRanks, counted(column).size())))
        named.append(rank.key);
    QList<int> chosen = casesOf(u"bypass/den"_s);
    chosen.removeIf([&](int index) {
        const QString its = cases.text(index, column);
        if (part != u"blocked" && !cases.flag(index, part))
            return true;
        return key == allRanks ? false : key == otherRanks ? named.contains(its) : its != key;
    });
    return chosen;
}

QString GatesWords::way(int index) const
{
    const CaseTable &cases = m_data.bypass.result.cases;
    if (cases.text(index, u"gate_kind") == u"push")
        return tr("Pushed past the rule");
    return cases.text(index, u"also_type") == u"deployment" ? tr("Deployed anyway") : tr("Overridden");
}

QList<CaseFact> GatesWords::facts(int index) const
{
    const CaseTable &cases = m_data.bypass.result.cases;
    const NumberText &numbers = m_text.numbers();
    QList<CaseFact> facts;
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.append({label, value});
    };
    const auto named = [&](QStringView column) { return visibleText(cases.text(index, column)); };
    const qint64 blocks = cases.integer(index, u"blocks");
    if (const auto started = cases.instant(index, u"started_ns"))
        add(tr("Blocked"),
            blocks > 1 ? tr("%1, %2 times").arg(moment(*started), numbers.count(blocks)) : moment(*started));
    if (const auto ended = cases.instant(index, u"ended_ns"))
        add(tr("Went past"), moment(*ended));
    add(tr("By"), named(u"actor"));
    add(tr("Reason"), named(u"bypass_reason"));
    add(tr("Change"), named(u"subject"));
    add(tr("Block"), named(u"row_id"));
    add(tr("Ended by"), named(u"also_id"));
    add(tr("Exception"), tr("none that covered every rule that stood"));
    const QString actor = cases.text(index, u"actor");
    const QList<int> bypassed = casesOf(u"bypass/num"_s);
    const auto same = std::ranges::count_if(bypassed, [&](int other) { return cases.text(other, u"actor") == actor; });
    if (!actor.isEmpty())
        add(tr("Same actor"), tr("%1 of %2").arg(numbers.count(same), numbers.count(bypassed.size())));
    if (cases.flag(index, u"maturing"))
        add(tr("State"), tr("the week is not final yet"));
    return facts;
}

QList<TableLine> GatesWords::bypassLines() const
{
    const CaseTable &cases = m_data.bypass.result.cases;
    const NumberText &numbers = m_text.numbers();
    QList<TableLine> lines;
    for (const int index : casesOf(u"bypass/num"_s)) {
        TableLine line = TableLine::of(BypassColumns, index);
        const auto started = cases.instant(index, u"started_ns");
        const auto ended = cases.instant(index, u"ended_ns");
        if (ended)
            line.setInstant(When, moment(*ended), *ended);
        line.setName(Service, cases.text(index, u"service"), tr("Unmapped service"));
        line.setName(Rule, cases.text(index, u"rule"), tr("No rule named"));
        line.set(How, way(index), way(index));
        if (started && ended) {
            const qint64 minutes = std::chrono::floor<std::chrono::minutes>(*ended - *started).count();
            line.set(After, numbers.count(minutes), toNs(*ended) - toNs(*started), QString::number(minutes));
        }
        line.setName(Change, cases.text(index, u"subject"), {});
        line.setName(By, cases.text(index, u"actor"), tr("nobody named"));
        lines.append(line);
    }
    return lines;
}

QList<TableLine> GatesWords::ungatedLines() const
{
    const CaseTable &cases = m_data.bypass.result.cases;
    QList<TableLine> lines;
    for (const int index : casesOf(u"bypass/ungated_deploys"_s)) {
        TableLine line = TableLine::of(UngatedColumns, index);
        if (const auto at = cases.instant(index, u"started_ns"))
            line.setInstant(UngatedWhen, moment(*at), *at);
        line.setName(UngatedService, cases.text(index, u"service"), tr("Unmapped service"));
        line.setName(UngatedPlace, cases.text(index, u"environment"), tr("No environment named"));
        line.setName(UngatedChange, cases.text(index, u"subject"), {});
        line.setName(UngatedBy, cases.text(index, u"actor"), tr("nobody named"));
        lines.append(line);
    }
    return lines;
}

} // namespace plumbline
