// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/PopulationDefinition.h"

#include "base/Digest.h"
#include "domain/RowType.h"
#include "evidence/EvidenceFile.h"
#include "metrics/MetricCatalog.h"

#include <QDir>
#include <QFile>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The text of a file beside the definition; nothing when there is none.
QByteArray besideDefinition(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> takeCases(const EvidenceFile &file, const QString &place, const QString &toldBy,
                       const MetricCatalog &catalog, PopulationDefinition &population)
{
    const QByteArray cases = besideDefinition(u"%1/%2.sql"_s.arg(place, population.id));
    QByteArray tellings = besideDefinition(u"%1/%2.tellings.sql"_s.arg(place, population.id));
    population.isReconciled = !tellings.isEmpty();
    if (!toldBy.isEmpty()) {
        tellings = besideDefinition(u"%1/told/%2.sql"_s.arg(place, toldBy));
        if (tellings.isEmpty() || population.isReconciled)
            return file.reader.wrong(file.table.source(), population.isReconciled
                                         ? u"it has tellings of its own besides \"told_by\""_s
                                         : u"there is no told/%1.sql"_s.arg(toldBy));
    }
    population.sha256
        = sha256Hex(besideDefinition(u"%1/%2.toml"_s.arg(place, population.id)) + cases + tellings);
    if (!tellings.isEmpty()) {
        auto sql = file.sql(file.table, population.id + u".tellings"_s, QString::fromUtf8(tellings));
        if (!sql)
            return fail(sql.error());
        population.tellings = *std::move(sql);
    }
    if (population.metric.isEmpty()) {
        auto sql = file.sql(file.table, population.id, QString::fromUtf8(cases));
        if (!sql)
            return fail(sql.error());
        population.cases = *std::move(sql);
        return {};
    }
    const MetricDefinition *definition = catalog.find(population.metric);
    if (!definition)
        return file.reader.wrong(file.table.source(), u"there is no metric \"%1\""_s.arg(population.metric));
    if (!population.where.isEmpty() && !definition->column(population.where))
        return file.reader.wrong(file.table.source(),
                                 u"%1 has no column \"%2\""_s.arg(population.metric, population.where));
    population.sha256 = sha256Hex((population.sha256 + definition->sha256).toLatin1());
    return {};
}

Result<PopulationDefinition> definitionOf(const QString &place, const QString &id, const MetricCatalog &catalog)
{
    const auto file = EvidenceFile::open(u"%1/%2.toml"_s.arg(place, id), u"plumbline-population/1"_s);
    if (!file)
        return fail(file.error());
    PopulationDefinition population;
    population.id = id;
    QString toldBy;
    if (auto read = file->texts(file->table, u"the population"_s,
                                {{"title", &population.title},
                                 {"item", &population.item},
                                 {"not_shown", &population.notShown},
                                 {"type", &population.type},
                                 {"time", &population.time},
                                 {"metric", &population.metric},
                                 {"where", &population.where},
                                 {"told_by", &toldBy}},
                                {u"format"_s, u"rules"_s, u"seeds"_s, u"also"_s, u"reads"_s, u"histories"_s, u"uses"_s});
        !read)
        return fail(read.error());
    for (const auto &[key, target] : {std::pair{"rules", &population.rules}, std::pair{"seeds", &population.seeds},
                                      std::pair{"also", &population.alsoTypes}}) {
        const auto list = file->reader.texts(file->table, key);
        if (!list)
            return fail(list.error());
        *target = *list;
    }
    const RowType *type = findRowType(population.type);
    if (!type)
        return file->reader.wrong(file->table.source(), u"there is no row type \"%1\""_s.arg(population.type));
    if (!population.time.isEmpty() && (!population.time.endsWith(u"_ns") || type->fieldIndex(population.time.chopped(3)) < 0))
        return file->reader.wrong(file->table.source(),
                                  u"%1 has no instant \"%2\""_s.arg(population.type, population.time));
    if (auto taken = takeCases(*file, place, toldBy, catalog, population); !taken)
        return fail(taken.error());
    const QStringList reads = population.reads(catalog);
    for (const QString &item : population.itemTypes()) {
        if (!reads.contains(item))
            return file->reader.wrong(file->table.source(), u"its rule reads no rows of the type \"%1\""_s.arg(item));
    }
    return population;
}

} // namespace

QStringList PopulationDefinition::reads(const MetricCatalog &catalog) const
{
    if (!metric.isEmpty()) {
        const MetricDefinition *definition = catalog.find(metric);
        return definition ? definition->reads : QStringList();
    }
    QStringList types = cases.reads + cases.histories;
    types.removeDuplicates();
    return types;
}

Result<QList<PopulationDefinition>> PopulationDefinition::all(const MetricCatalog &catalog)
{
    const QString place = EvidenceFile::place(u"../populations"_s);
    QList<PopulationDefinition> populations;
    const QStringList files = QDir(place).entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        auto population = definitionOf(place, file.chopped(5), catalog);
        if (!population)
            return fail(population.error());
        populations.append(*std::move(population));
    }
    return populations;
}

Result<PopulationDefinition> PopulationDefinition::find(const QString &id, const MetricCatalog &catalog)
{
    const auto populations = all(catalog);
    if (!populations)
        return fail(populations.error());
    QStringList names;
    for (const PopulationDefinition &population : *populations) {
        if (population.id == id)
            return population;
        names.append(population.id);
    }
    return fail(Error::Kind::Usage, u"ask for a population"_s,
                u"there is no population \"%1\"; there are %2"_s.arg(id, names.join(u", "_s)));
}

} // namespace plumbline
