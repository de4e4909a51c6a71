// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/EvidenceFile.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

static void initEvidenceResources()
{
    Q_INIT_RESOURCE(plumbline_evidence_files);
}

namespace plumbline {

QString EvidenceFile::place(const QString &name)
{
    initEvidenceResources();
    return qEnvironmentVariable("PLUMBLINE_TEST_EVIDENCE", u":/plumbline/evidence"_s) + u'/' + name;
}

Result<EvidenceFile> EvidenceFile::open(const QString &path, const QString &format)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read evidence rules"_s, file.errorString(), path);
    const QByteArray bytes = file.readAll();
    EvidenceFile read{{path, u"read evidence rules"_s}, {}};
    try {
        read.table = toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
    } catch (const toml::parse_error &problem) {
        return read.reader.wrong(problem.source(), ConfigurationReader::text(problem.description()));
    }
    const auto found = read.reader.string(read.table, "format");
    if (!found)
        return fail(found.error());
    if (*found != format)
        return read.reader.wrong(read.table.source(), u"\"format\" must be \"%1\""_s.arg(format));
    return read;
}

Result<void> EvidenceFile::texts(const toml::table &from, const QString &where,
                                 const QList<std::pair<const char *, QString *>> &wanted,
                                 const QStringList &others) const
{
    QStringList known = others;
    for (const auto &[key, target] : wanted) {
        const auto text = reader.string(from, key);
        if (!text)
            return fail(text.error());
        *target = text->trimmed();
        known.append(QString::fromLatin1(key));
    }
    return reader.onlyKeys(from, known, where);
}

Result<bool> EvidenceFile::flag(const toml::table &from, const char *key) const
{
    const toml::node *node = from.get(key);
    if (!node)
        return false;
    if (const auto value = node->value<bool>(); value && node->is_boolean())
        return *value;
    return reader.wrong(node->source(), u"\"%1\" is true or false"_s.arg(QLatin1StringView(key)));
}

Result<QList<const toml::table *>> EvidenceFile::tables(const char *key) const
{
    QList<const toml::table *> found;
    const toml::array *array = table.get(key) ? table.get(key)->as_array() : nullptr;
    for (size_t i = 0; array && i < array->size(); ++i) {
        const toml::table *one = (*array)[i].as_table();
        if (!one)
            return reader.wrong((*array)[i].source(), u"write [[%1]]"_s.arg(QLatin1StringView(key)));
        found.append(one);
    }
    return found;
}

Result<EvidenceSql> EvidenceFile::sql(const toml::table &from, const QString &name, const QString &text) const
{
    EvidenceSql sql{u"%1 (%2)"_s.arg(reader.file, name), {}, {}, {}, withoutSqlComments(text)};
    const auto reads = reader.texts(from, "reads");
    const auto histories = reader.texts(from, "histories");
    const auto uses = reader.texts(from, "uses");
    for (const auto *list : {&reads, &histories, &uses}) {
        if (!*list)
            return fail(list->error());
    }
    sql.reads = *reads;
    sql.histories = *histories;
    auto relations = MetricRelation::read(*uses);
    if (!relations)
        return fail(relations.error());
    sql.relations = *std::move(relations);
    if (sql.sql.isEmpty())
        return reader.wrong(from.source(), u"%1 has no SQL"_s.arg(name));
    return sql;
}

} // namespace plumbline
