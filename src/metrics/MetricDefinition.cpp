// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricDefinition.h"

#include "base/Digest.h"
#include "domain/RowType.h"
#include "metrics/JsonParts.h"
#include "metrics/MetricStatistics.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

std::optional<CaseColumnKind> columnKind(const QString &name)
{
    static const QHash<QString, CaseColumnKind> kinds{
        {u"text"_s, CaseColumnKind::Text},         {u"integer"_s, CaseColumnKind::Integer},
        {u"flag"_s, CaseColumnKind::Flag},         {u"instant"_s, CaseColumnKind::Instant},
        {u"duration"_s, CaseColumnKind::Duration}, {u"money"_s, CaseColumnKind::Money}};
    const auto found = kinds.constFind(name);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read metric"_s, file.errorString(), path);
    return file.readAll();
}

/// SQL without comments, with the parts that several files of `kind` (packet, relations) share in the place of their
/// marks; file and parts go into `digested`.
Result<QString> wholeSqlOf(const QString &folder, const QString &kind, const QByteArray &file, QByteArray &digested)
{
    digested += file;
    const QString mark = u"-- insert "_s;
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file).split(u'\n')) {
        if (!line.startsWith(mark)) {
            lines.append(line);
            continue;
        }
        const QString comma = line.endsWith(u',') ? u","_s : QString();
        const QString name = line.sliced(mark.size()).chopped(comma.size());
        const Result<QByteArray> part = bytesOf(u"%1/../%2/%3.sql"_s.arg(folder, kind, name));
        if (!part)
            return fail(part.error());
        lines.append(withoutSqlComments(QString::fromUtf8(*part)) + comma);
        digested += *part;
    }
    return withoutSqlComments(lines.join(u'\n'));
}

/// What a definition says that cannot be; empty when nothing.
QString contradiction(const MetricDefinition &definition)
{
    const auto hasOutput = [&](const QString &name) {
        return std::any_of(definition.outputs.begin(), definition.outputs.end(),
                           [&](const OutputDefinition &o) { return o.name == name; });
    };
    for (const QString &type : definition.reads) {
        if (!findRowType(type))
            return u"reads: there is no row type \"%1\""_s.arg(type);
    }
    for (const QString &type : definition.primary) {
        if (!definition.reads.contains(type))
            return u"primary: \"%1\" is not among reads"_s.arg(type);
    }
    for (const QString &name : definition.dimensions) {
        if (!definition.column(name))
            return u"dimensions: there is no column \"%1\""_s.arg(name);
    }
    if (!definition.column(u"excluded"))
        return u"columns: the column \"excluded\" is missing"_s;
    if (definition.period == PeriodKind::Cohort && !definition.column(definition.periodColumn))
        return u"period: there is no column \"%1\""_s.arg(definition.periodColumn);
    for (const OutputDefinition &output : definition.outputs) {
        if (!isStatistic(output.statistic))
            return u"outputs: %1: there is no statistic \"%2\""_s.arg(output.name, output.statistic);
        for (const QString &key : {u"column"_s, u"where"_s, u"by"_s, u"ended"_s, u"entry"_s}) {
            const QString column = output.arguments.value(key).toString();
            if (!column.isEmpty() && !definition.column(column))
                return u"outputs: %1: there is no column \"%2\""_s.arg(output.name, column);
        }
    }
    for (const OutputDefinition &output : definition.outputs) {
        for (const QString &key : {u"tau"_s, u"length"_s}) {
            const QString name = output.arguments.value(key).toString();
            const auto isNamed = [&](const MetricParameter &parameter) { return parameter.name == name; };
            if (!name.isEmpty() && std::none_of(definition.parameters.begin(), definition.parameters.end(), isNamed))
                return u"outputs: %1: there is no parameter \"%2\""_s.arg(output.name, name);
        }
        for (const QString &key : {u"numerator"_s, u"denominator"_s, u"count"_s, u"evidence"_s}) {
            const QString name = output.arguments.value(key).toString();
            if (!name.isEmpty() && !hasOutput(name))
                return u"outputs: %1: there is no output \"%2\""_s.arg(output.name, name);
        }
    }
    for (const QString &name : {definition.headline, definition.numerator, definition.denominator, definition.exposure,
                                definition.low, definition.high}) {
        if (!name.isEmpty() && !hasOutput(name))
            return u"headline: there is no output \"%1\""_s.arg(name);
    }
    if (definition.panel) {
        for (const PanelRowType &rows : definition.panel->rows) {
            if (!definition.reads.contains(rows.type))
                return u"panel: \"%1\" is not among reads"_s.arg(rows.type);
        }
        for (const PanelRowType &rows : definition.panel->rows) {
            if (definition.panel->isOfAnyInstant && rows.links.isEmpty() && !rows.events.isEmpty())
                return u"panel: with any_instant rows with events need links"_s;
            if (definition.panel->isOfAnyInstant && !rows.links.isEmpty() && !rows.tells.isEmpty())
                return u"panel: with any_instant rows with links cannot tell"_s;
        }
        if (definition.panel->rows.size() != definition.reads.size())
            return u"panel: rows must name every type of reads"_s;
        for (const QString &name : definition.panel->order) {
            if (!definition.column(name))
                return u"panel: there is no column \"%1\""_s.arg(name);
        }
        if ((definition.period == PeriodKind::Window) != definition.panel->window.has_value())
            return u"panel: only cases of a window depend on it, and say how in \"window\""_s;
        for (const QString &name : definition.panel->window ? definition.panel->window->columns() : QStringList()) {
            if (!definition.column(name))
                return u"panel: window: there is no column \"%1\""_s.arg(name);
        }
        if (definition.populationSql.contains(u"'time_zone'") || definition.uses(u"zone_offset"))
            return u"panel: cases that depend on the zone cannot be kept"_s;
    }
    return definition.headline.isEmpty() ? u"headline: missing"_s : QString();
}

} // namespace

Result<QList<MetricRelation>> MetricRelation::read(const QStringList &names, const QString &folder,
                                                   QByteArray *digested)
{
    QList<MetricRelation> relations;
    QByteArray read;
    for (const QString &name : names) {
        const Result<QByteArray> sql = bytesOf(u"%1/../relations/%2.sql"_s.arg(folder, name));
        if (!sql)
            return fail(sql.error());
        auto whole = wholeSqlOf(folder, u"relations"_s, *sql, read);
        if (!whole)
            return fail(whole.error());
        relations.append({name.section(u'.', 0, 0), *std::move(whole)});
    }
    if (digested)
        *digested += read;
    return relations;
}

const CaseColumn *MetricDefinition::column(QStringView name) const
{
    const auto found
        = std::find_if(columns.begin(), columns.end(), [&](const CaseColumn &c) { return c.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

MetricDefinition MetricDefinition::headlinedBy(const QString &output) const
{
    MetricDefinition other = *this;
    const auto found
        = std::find_if(outputs.begin(), outputs.end(), [&](const OutputDefinition &one) { return one.name == output; });
    if (output.isEmpty() || output == headline || found == outputs.end())
        return other;
    other.headline = output;
    other.low.clear();
    other.high.clear();
    other.numerator = found->arguments.value(u"numerator"_s).toString();
    other.denominator = found->arguments.value(u"denominator"_s).toString();
    other.exposure = found->arguments.value(u"exposure"_s).toString();
    other.chart = !other.denominator.isEmpty() ? u"laney_p"_s : !other.exposure.isEmpty() ? u"laney_u"_s : u"xmr"_s;
    if (other.denominator.isEmpty() && other.exposure.isEmpty())
        other.numerator.clear();
    return other;
}

MetricDefinition MetricDefinition::headlineOnly() const
{
    MetricDefinition other = *this;
    QStringList needed{headline, numerator, denominator, exposure, low, high};
    other.outputs.clear();
    bool isCovered = false; // the state of a point rests on it, too
    // What an output is made of stands before it and is named by one of its arguments.
    for (auto output = outputs.crbegin(); output != outputs.crend(); ++output) {
        const bool saysWhatWasSeen = !isCovered && measuresCoverage(output->statistic);
        if (!needed.contains(output->name) && !saysWhatWasSeen)
            continue;
        isCovered = isCovered || saysWhatWasSeen;
        for (const QJsonValue &argument : output->arguments)
            needed.append(argument.toString());
        other.outputs.prepend(*output);
    }
    return other;
}

double MetricDefinition::headlineTimes() const
{
    for (const OutputDefinition &output : outputs) {
        if (output.name == headline)
            return output.arguments.value(u"times"_s).toDouble(1.0);
    }
    return 1.0;
}

bool MetricDefinition::uses(QStringView relation) const
{
    return std::any_of(relations.begin(), relations.end(), [&](const MetricRelation &r) { return r.name == relation; });
}

QString MetricDefinition::relationsSql() const
{
    QString sql;
    for (const MetricRelation &relation : relations)
        sql += u",\n%1 AS (\n%2\n)"_s.arg(relation.name, relation.sql);
    return sql;
}

QString withoutSqlComments(const QString &sql)
{
    QString kept;
    bool quoted = false;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        if (sql[i] == u'\'')
            quoted = !quoted;
        if (!quoted && QStringView(sql).mid(i).startsWith(u"--")) {
            i = sql.indexOf(u'\n', i);
            if (i < 0)
                break;
        }
        kept.append(sql[i]);
    }
    return kept.trimmed();
}

Result<MetricDefinition> MetricDefinition::read(const QString &folder, int version)
{
    const QString stem = u"%1/v%2"_s.arg(folder).arg(version);
    const QString path = stem + u".json"_s;
    const Result<QByteArray> bytes = bytesOf(path);
    const Result<QByteArray> population = bytesOf(stem + u".population.sql"_s);
    const Result<QByteArray> packet = bytesOf(stem + u".packet.sql"_s);
    for (const Result<QByteArray> *file : {&bytes, &population, &packet}) {
        if (!*file)
            return fail(file->error());
    }
    const auto wrong
        = [&](const QString &detail) { return fail(Error::Kind::Configuration, u"read metric"_s, detail, path); };
    QJsonParseError parseError;
    const QJsonObject json = QJsonDocument::fromJson(*bytes, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return wrong(parseError.errorString());
    if (json.value(u"format"_s).toString() != u"plumbline-metric/1")
        return wrong(u"format: expected \"plumbline-metric/1\""_s);

    MetricDefinition definition;
    const auto text = [&json](const QString &key) { return json.value(key).toString(); };
    definition.id = text(u"id"_s);
    definition.version = json.value(u"version"_s).toInt();
    for (const auto &earlier : json.value(u"same_numbers_as"_s).toArray())
        definition.sameNumbersAs.append(earlier.toInt());
    definition.title = text(u"title"_s);
    definition.question = text(u"question"_s);
    definition.why = text(u"why"_s);
    definition.caseText = text(u"case"_s);
    definition.rules = textsOf(json.value(u"rules"_s));
    definition.seeds = textsOf(json.value(u"seeds"_s));
    definition.unit = text(u"unit"_s);
    definition.polarity = text(u"polarity"_s);
    definition.decimals = json.value(u"decimals"_s).toInt();
    definition.chart = text(u"chart"_s);
    definition.minN = json.value(u"min_n"_s).toInt();
    const QJsonObject period = json.value(u"period"_s).toObject();
    const QString periodKind = period.value(u"kind"_s).toString();
    definition.period = periodKind == u"cohort" ? PeriodKind::Cohort
        : periodKind == u"window"               ? PeriodKind::Window
                                                : PeriodKind::Standing;
    definition.periodColumn = period.value(u"column"_s).toString();
    definition.trailingDays = period.value(u"trailing_days"_s).toInt();
    definition.maturingColumn = period.value(u"maturing"_s).toString();
    definition.reads = textsOf(json.value(u"reads"_s));
    definition.primary = textsOf(json.value(u"primary"_s));
    const QJsonObject history = json.value(u"history"_s).toObject();
    definition.historyType = history.value(u"type"_s).toString();
    definition.historyColumn = history.value(u"column"_s).toString();
    definition.dimensions = textsOf(json.value(u"dimensions"_s));
    const QJsonArray columns = json.value(u"columns"_s).toArray();
    for (const auto &item : columns) {
        const std::optional<CaseColumnKind> kind = columnKind(item[u"kind"_s].toString());
        if (!kind)
            return wrong(u"columns: %1: unknown kind"_s.arg(item[u"name"_s].toString()));
        definition.columns.append({item[u"name"_s].toString(), *kind, item[u"text"_s].toString()});
    }
    const QJsonArray exclusions = json.value(u"exclusions"_s).toArray();
    for (const auto &item : exclusions)
        definition.exclusions.append({item[u"reason"_s].toString(), item[u"text"_s].toString()});
    const QJsonArray parameters = json.value(u"parameters"_s).toArray();
    for (const auto &item : parameters)
        definition.parameters.append({item[u"name"_s].toString(), item[u"kind"_s].toString(),
                                      item[u"default"_s].toString(), item[u"text"_s].toString()});
    const QJsonArray outputs = json.value(u"outputs"_s).toArray();
    for (const auto &item : outputs)
        definition.outputs.append(
            {item[u"name"_s].toString(), item[u"statistic"_s].toString(), item.toObject(), item[u"text"_s].toString()});
    const QJsonObject headline = json.value(u"headline"_s).toObject();
    definition.headline = headline.value(u"output"_s).toString();
    definition.numerator = headline.value(u"numerator"_s).toString();
    definition.denominator = headline.value(u"denominator"_s).toString();
    definition.exposure = headline.value(u"exposure"_s).toString();
    definition.low = headline.value(u"low"_s).toString();
    definition.high = headline.value(u"high"_s).toString();
    definition.notRecomputable = textsOf(json.value(u"packet"_s).toObject().value(u"not_recomputable"_s));
    definition.example = json.value(u"example"_s).toObject();
    definition.populationSql = withoutSqlComments(QString::fromUtf8(*population));
    QByteArray digested = *bytes + *population;
    auto packetSql = wholeSqlOf(folder, u"packet"_s, *packet, digested);
    if (!packetSql)
        return fail(packetSql.error());
    definition.packetSql = *std::move(packetSql);
    auto relations = MetricRelation::read(textsOf(json.value(u"uses"_s)), folder, &digested);
    if (!relations)
        return fail(relations.error());
    definition.relations = *std::move(relations);
    definition.sha256 = sha256Hex(digested);
    auto panel = PanelDefinition::read(stem + u".panel.json"_s);
    if (!panel)
        return fail(panel.error());
    definition.panel = *std::move(panel);
    if (definition.version != version || !folder.endsWith(u'/' + definition.id))
        return wrong(u"id and version differ from the file's place"_s);
    if (const QString problem = contradiction(definition); !problem.isEmpty())
        return wrong(problem);
    return definition;
}

} // namespace plumbline
