// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/RequestCatalog.h"

#include "evidence/EvidenceFile.h"

#include <QFile>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<AuditQuestion> requestOf(const EvidenceFile &file, const toml::table &table)
{
    AuditQuestion request;
    if (auto read = file.texts(table, u"[[request]]"_s,
                               {{"id", &request.id},
                                {"words", &request.words},
                                {"contains", &request.contains},
                                {"argument", &request.argument},
                                {"population", &request.population},
                                {"size", &request.size},
                                {"subject", &request.subject}},
                               {u"counts"_s, u"attributes"_s, u"view"_s});
        !read)
        return fail(read.error());
    for (const auto &[key, target] : {std::pair{"counts", &request.counts},
                                      std::pair{"attributes", &request.attributes}, std::pair{"view", &request.view}}) {
        const auto list = file.reader.texts(table, key);
        if (!list)
            return fail(list.error());
        *target = *list;
    }
    if (request.population.isEmpty() == request.view.isEmpty())
        return file.reader.wrong(table.source(),
                                 u"%1 is answered by a population or by a view, and not by both"_s.arg(request.id));
    if (request.view.contains(u"{subject}"_s) == request.subject.isEmpty())
        return file.reader.wrong(table.source(), u"%1: say what {subject} is"_s.arg(request.id));
    return request;
}

} // namespace

Result<void> RequestCatalog::readSizes(const QString &path)
{
    const auto file = EvidenceFile::open(path, u"plumbline-sampling/1"_s);
    if (!file)
        return fail(file.error());
    const auto tables = file->tables("size");
    if (!tables)
        return fail(tables.error());
    for (const toml::table *table : *tables) {
        SampleSize size;
        if (auto read = file->texts(*table, u"[[size]]"_s, {{"id", &size.id}, {"citation", &size.citation}},
                                    {u"size"_s});
            !read)
            return fail(read.error());
        const auto number = (*table)["size"].value<int64_t>();
        if (!number || *number < 1 || *number > 100'000)
            return file->reader.wrong(table->source(), u"\"size\" is a number from 1 to 100000"_s);
        if (size.citation.isEmpty())
            return file->reader.wrong(table->source(), u"say in \"citation\" where the number comes from"_s);
        size.size = *number;
        m_sizes.append(size);
    }
    return {};
}

Result<RequestCatalog> RequestCatalog::load(const MetricCatalog &catalog, const QString &ownSizes)
{
    RequestCatalog requests;
    const bool isOwn = !ownSizes.isEmpty() && QFile::exists(ownSizes);
    const QString place = EvidenceFile::place(u"../requests"_s);
    if (auto read = requests.readSizes(isOwn ? ownSizes : place + u"/sampling.toml"_s); !read)
        return fail(read.error());
    const auto file = EvidenceFile::open(place + u"/requests.toml"_s, u"plumbline-requests/1"_s);
    const auto populations = PopulationDefinition::all(catalog);
    if (!file || !populations)
        return fail(!file ? file.error() : populations.error());
    const auto tables = file->tables("request");
    if (!tables)
        return fail(tables.error());
    for (const toml::table *table : *tables) {
        auto request = requestOf(*file, *table);
        if (!request)
            return fail(request.error());
        const auto isNamed = [&](const PopulationDefinition &one) { return one.id == request->population; };
        if (!request->population.isEmpty() && std::none_of(populations->begin(), populations->end(), isNamed))
            return file->reader.wrong(table->source(), u"there is no population \"%1\""_s.arg(request->population));
        if (!request->size.isEmpty() && requests.sizeFor(*request).size == 0)
            return file->reader.wrong(table->source(), u"no [[size]] is called \"%1\""_s.arg(request->size));
        requests.m_requests.append(*std::move(request));
    }
    return requests;
}

Result<AuditQuestion> RequestCatalog::find(const QString &id) const
{
    const auto found = std::find_if(m_requests.begin(), m_requests.end(), [&](const AuditQuestion &one) {
        return one.id.compare(id, Qt::CaseInsensitive) == 0;
    });
    if (found == m_requests.end())
        return fail(Error::Kind::Usage, u"answer a request"_s,
                    u"there is no request \"%1\"; `plumbline request list` names them"_s.arg(id));
    return *found;
}

SampleSize RequestCatalog::sizeFor(const AuditQuestion &request) const
{
    const auto found
        = std::find_if(m_sizes.begin(), m_sizes.end(), [&](const SampleSize &one) { return one.id == request.size; });
    return found == m_sizes.end() ? SampleSize() : *found;
}

Result<QList<ItemCounts>> RequestCatalog::counts(const AuditQuestion &request, const Population &population)
{
    QMap<QString, QString> columns;
    for (const QString &column : population.columns())
        columns.insert(population.title(column), column);
    QList<ItemCounts> all;
    for (const QString &heading : request.counts) {
        if (!columns.contains(heading))
            return fail(Error::Kind::Configuration, u"answer a request"_s,
                        u"%1 counts by \"%2\", and %3 has only %4"_s.arg(request.id, heading, request.population,
                                                                       columns.keys().join(u", "_s)));
        const QString column = columns.value(heading);
        QMap<QString, qint64> values;
        for (const PopulationItem &item : population.items) {
            const QString value = population.value(item, column);
            ++values[value.isEmpty() ? u"(none)"_s : value];
        }
        ItemCounts counts{heading, {}};
        for (auto it = values.begin(); it != values.end(); ++it)
            counts.values.append({it.key(), it.value()});
        std::stable_sort(counts.values.begin(), counts.values.end(),
                         [](const auto &one, const auto &other) { return one.second > other.second; });
        all.append(counts);
    }
    return all;
}

} // namespace plumbline
