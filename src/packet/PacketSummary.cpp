// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketSummary.h"

#include "metrics/MetricDefinition.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonValue textOf(const QJsonValue &value)
{
    if (value.isString())
        return value;
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    const bool isWhole = number == double(qint64(number));
    return isWhole ? QString::number(qint64(number)) : QString::number(number, 'f', 6);
}

template <typename T>
QJsonValue optional(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString headline(const PacketFigure &figure)
{
    return figure.definition->headline;
}

} // namespace

PacketSummary::PacketSummary(const PacketScope &scope, const StoredCheckpoint &checkpoint,
                             const std::optional<StoredCheckpoint> &previous, const LogKey &key)
    : m_scope(scope)
{
    m_json = {{u"format"_s, u"plumbline-packet/1"_s},
              {u"name"_s, scope.packetName()},
              {u"number"_s, scope.number},
              {u"organisation"_s, scope.organisation},
              {u"period"_s,
               QJsonObject{{u"label"_s, scope.label},
                           {u"from"_s, formatInstant(scope.from)},
                           {u"to"_s, formatInstant(scope.to)},
                           {u"time_zone"_s, scope.zoneName}}},
              {u"as_of"_s, formatInstant(scope.asOf)},
              {u"log"_s,
               QJsonObject{{u"origin"_s, checkpoint.checkpoint.origin},
                           {u"size"_s, qint64(checkpoint.checkpoint.size)},
                           {u"root"_s, QString::fromLatin1(toHex(checkpoint.checkpoint.root))},
                           {u"vkey"_s, key.verifier.toString()}}},
              {u"previous"_s, QJsonValue()}};
    if (previous)
        m_json.insert(u"previous"_s,
                      QJsonObject{{u"origin"_s, previous->checkpoint.origin},
                                  {u"size"_s, qint64(previous->checkpoint.size)},
                                  {u"root"_s, QString::fromLatin1(toHex(previous->checkpoint.root))}});
}

void PacketSummary::addSources(const PacketLines &lines)
{
    QJsonArray list;
    for (const auto &[id, source] : lines.sources()) {
        QJsonArray unfinished;
        for (const QJsonObject &rec : source.unfinished)
            unfinished.append(QJsonObject{{u"started_at"_s, rec[u"started_at"_s]},
                                          {u"state"_s, rec[u"state"_s]},
                                          {u"error"_s, rec[u"error"_s].toString()}});
        list.append(QJsonObject{{u"id"_s, id},
                                {u"connector"_s, source.connector},
                                {u"readings"_s, source.readings},
                                {u"complete"_s, source.complete},
                                {u"last_complete_at"_s,
                                 source.lastComplete ? QJsonValue(formatInstant(*source.lastComplete)) : QJsonValue()},
                                {u"incomplete"_s, unfinished}});
        if (!source.lastComplete)
            m_gaps.append(u"%1 was never read to its end"_s.arg(id));
        else if (*source.lastComplete < m_scope.to)
            m_gaps.append(u"%1 was read to its end for the last time at %2, before the period ended"_s.arg(
                id, formatInstant(*source.lastComplete)));
        if (!source.unfinished.isEmpty())
            m_gaps.append(
                u"%1 readings of %2 within the period did not come to their end"_s.arg(source.unfinished.size())
                    .arg(id));
    }
    m_json.insert(u"sources"_s, list);
}

void PacketSummary::addFigures(const QList<PacketFigure> &figures)
{
    QJsonArray list;
    for (const PacketFigure &figure : figures) {
        const MetricDefinition &definition = *figure.definition;
        const bool isWithheld = figure.withheld.contains(headline(figure).section(u'/', 0, 0));
        const bool isKnown = !isWithheld && figure.result.state() != MetricState::Unknown;
        const QJsonValue value = !isKnown || !hasFigure(figure.result.state())
            ? QJsonValue()
            : textOf(figure.result.output(headline(figure)));
        const QString state = metricStateName(figure.result.state());
        list.append(QJsonObject{{u"id"_s, definition.id},
                                {u"version"_s, definition.version},
                                {u"title"_s, definition.title},
                                {u"unit"_s, definition.unit},
                                {u"state"_s, state},
                                {u"output"_s, headline(figure)},
                                {u"value"_s, value},
                                {u"numerator"_s, isKnown ? optional(figure.result.numerator) : QJsonValue()},
                                {u"denominator"_s, isKnown ? optional(figure.result.denominator) : QJsonValue()},
                                {u"cases"_s, figure.cases},
                                {u"not_recomputable"_s, QJsonArray::fromStringList(definition.notRecomputable)},
                                {u"withheld"_s, QJsonArray::fromStringList(figure.withheld)},
                                {u"sql_sha256"_s, QString::fromLatin1(figure.sql.sha256)},
                                {u"expected_sha256"_s, QString::fromLatin1(figure.expected.sha256)}});
        const Coverage &coverage = figure.result.coverage;
        if (figure.result.state() == MetricState::Unknown)
            m_gaps.append(u"%1: no source delivered what it needs"_s.arg(definition.id));
        if (!coverage.staleSources.isEmpty() || !coverage.failedSources.isEmpty())
            m_gaps.append(u"%1: not current or failed: %2"_s.arg(
                definition.id, (coverage.staleSources + coverage.failedSources).join(u", "_s)));
        if (coverage.rejected > 0)
            m_gaps.append(u"%1: %2 records could not be read"_s.arg(definition.id).arg(coverage.rejected));
        if (coverage.erased > 0)
            m_gaps.append(u"%1: %2 records were erased"_s.arg(definition.id).arg(coverage.erased));
    }
    m_json.insert(u"metrics"_s, list);
}

void PacketSummary::describe(const PacketLines &lines, const PacketAnswers &answers, const QList<PacketFigure> &figures,
                             const PacketSamples &samples)
{
    QJsonObject log = m_json[u"log"_s].toObject();
    log.insert(u"known_until"_s, formatInstant(lines.knownUntil()));
    m_json.insert(u"log"_s, log);
    m_json.insert(u"lines"_s,
                  QJsonObject{{u"exported"_s, lines.lines()}, {u"earlier"_s, lines.earlier()}, {u"erased"_s, lines.erased()}});
    m_json.insert(u"withheld"_s,
                  QJsonObject{{u"personal"_s, lines.withheldPersonal()},
                              {u"raw"_s, lines.withheldRaw()},
                              {u"bodies"_s,
                               QJsonObject{{u"personal"_s, answers.withheld()}, {u"removed"_s, answers.removed()}}}});
    addSources(lines);
    addFigures(figures);
    if (answers.removed() > 0)
        m_gaps.append(u"the bytes of %1 answers were removed by the rules of retention"_s.arg(answers.removed()));
    m_json.insert(u"samples"_s, samples.json());
    m_gaps.append(samples.gaps());
    m_json.insert(u"complete"_s, m_gaps.isEmpty());
    m_json.insert(u"gaps"_s, QJsonArray::fromStringList(m_gaps));
}

void PacketSummary::describeScope(const QList<ScopeVersion> &versions)
{
    if (!versions.isEmpty())
        m_json.insert(u"scope"_s, scopeJson(versions, m_scope.from));
}

QString PacketSummary::scopeWords(const QJsonObject &packet)
{
    const QJsonObject scope = packet[u"scope"_s].toObject();
    if (scope.isEmpty())
        return {};
    QStringList declared;
    for (const QString &kind : {u"services"_s, u"environments"_s, u"sources"_s}) {
        const QStringList names = scope[kind].toVariant().toStringList();
        if (!names.isEmpty())
            declared.append(u"%1 %2"_s.arg(kind, names.join(u", "_s).simplified()));
    }
    const QStringList changes = scope[u"changes"_s].toVariant().toStringList();
    return u"Version %1 of the declared scope, since %2 (line %3 of the log): %4.%5%6"_s.arg(scope[u"version"_s].toInt())
               .arg(scope[u"since"_s].toString())
               .arg(scope[u"seq"_s].toInteger())
               .arg(declared.isEmpty() ? u"everything, none was declared"_s : declared.join(u"; "_s),
                    changes.isEmpty() ? QString() : u" It was changed in the period: %1."_s.arg(changes.join(u"; "_s)),
                    declared.isEmpty() ? QString() : u" The figures are of everything that was read, within the scope or not."_s);
}

QByteArray PacketSummary::toText() const
{
    return QJsonDocument(m_json).toJson(QJsonDocument::Compact);
}

QJsonObject PacketSummary::predicate(const QList<PacketFigure> &figures) const
{
    QJsonObject metrics;
    for (const PacketFigure &figure : figures)
        metrics.insert(figure.definition->id,
                       QJsonObject{{u"sql"_s, QString::fromLatin1(figure.sql.sha256)},
                                   {u"expected"_s, QString::fromLatin1(figure.expected.sha256)}});
    QJsonObject predicate{{u"packet"_s, m_json[u"name"_s]}, {u"metrics"_s, metrics}};
    for (const QString &key : {u"as_of"_s, u"period"_s, u"log"_s, u"previous"_s})
        predicate.insert(key, m_json[key]);
    return predicate;
}

} // namespace plumbline
