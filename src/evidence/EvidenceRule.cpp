// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/EvidenceRule.h"

#include "base/Duration.h"
#include "domain/RowType.h"
#include "evidence/EvidenceFile.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricScope.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<void> takeMetric(const EvidenceFile &file, const EvidenceRule &rule, const MetricCatalog &catalog)
{
    const MetricDefinition *definition = catalog.find(rule.metric);
    if (!definition)
        return file.reader.wrong(file.table.source(), u"there is no metric \"%1\""_s.arg(rule.metric));
    if (!definition->column(rule.where))
        return file.reader.wrong(file.table.source(), u"%1 has no column \"%2\""_s.arg(rule.metric, rule.where));
    return {};
}

Result<EvidenceRule> ruleOf(const QString &place, const QString &id, const MetricCatalog &catalog)
{
    const auto file = EvidenceFile::open(u"%1/%2.toml"_s.arg(place, id), u"plumbline-contradiction/1"_s);
    if (!file)
        return fail(file.error());
    EvidenceRule rule;
    rule.id = id;
    if (auto read
        = file->texts(file->table, u"the rule"_s,
                      {{"title", &rule.title},
                       {"severity", &rule.severity},
                       {"claim", &rule.claim},
                       {"against", &rule.against},
                       {"says", &rule.says},
                       {"metric", &rule.metric},
                       {"where", &rule.where}},
                      {u"format"_s, u"rules"_s, u"seeds"_s, u"needs"_s, u"reads"_s, u"histories"_s, u"uses"_s});
        !read)
        return fail(read.error());
    for (const auto &[key, target] :
         {std::pair{"rules", &rule.rules}, std::pair{"seeds", &rule.seeds}, std::pair{"needs", &rule.needs}}) {
        const auto list = file->reader.texts(file->table, key);
        if (!list)
            return fail(list.error());
        *target = *list;
    }
    for (const QString &type : std::as_const(rule.needs)) {
        if (!findRowType(type))
            return file->reader.wrong(file->table.source(), u"there is no row type \"%1\""_s.arg(type));
    }
    if (!rule.metric.isEmpty()) {
        if (auto fits = takeMetric(*file, rule, catalog); !fits)
            return fail(fits.error());
        return rule;
    }
    QFile text(u"%1/%2.sql"_s.arg(place, id));
    if (!text.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read evidence rules"_s, text.errorString(), text.fileName());
    auto cases = file->sql(file->table, id, QString::fromUtf8(text.readAll()));
    if (!cases)
        return fail(cases.error());
    rule.cases = *std::move(cases);
    return rule;
}

QString valueText(const CaseTable &cases, int row, const QString &column, const QStringList &durations)
{
    if (cases.column(column) < 0 || cases.isNull(row, column))
        return u"(unknown)"_s;
    if (durations.contains(column) || column.endsWith(u"_for_ns"))
        return durationText(std::chrono::seconds(cases.integer(row, column) / 1'000'000'000));
    return column.endsWith(u"_ns") ? formatInstant(timeFromNs(cases.integer(row, column))) : cases.text(row, column);
}

} // namespace

Result<QList<EvidenceRule>> EvidenceRule::contradictions(const MetricCatalog &catalog)
{
    const QString place = EvidenceFile::place(u"contradictions"_s);
    QList<EvidenceRule> rules;
    const QStringList files = QDir(place).entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        auto rule = ruleOf(place, file.chopped(5), catalog);
        if (!rule)
            return fail(rule.error());
        rules.append(*std::move(rule));
    }
    if (rules.isEmpty())
        return fail(Error::Kind::Configuration, u"read evidence rules"_s, u"no rule found"_s, place);
    return rules;
}

QList<std::pair<QString, QString>> evidenceParameters(const MetricScope &scope)
{
    return {{u"as_of_ns"_s, QString::number(toNs(scope.asOf))},
            {u"from_ns"_s, QString::number(toNs(scope.from))},
            {u"to_ns"_s, QString::number(toNs(scope.to))}};
}

QString caseSentence(const QString &says, const CaseTable &cases, int row, const QStringList &durations)
{
    QString sentence;
    qsizetype at = 0;
    for (;;) {
        const qsizetype begin = says.indexOf(u'{', at);
        const qsizetype end = begin < 0 ? -1 : says.indexOf(u'}', begin);
        if (end < 0)
            return sentence + says.mid(at);
        sentence += says.mid(at, begin - at) + valueText(cases, row, says.mid(begin + 1, end - begin - 1), durations);
        at = end + 1;
    }
}

} // namespace plumbline
