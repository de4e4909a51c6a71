// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/TraceRules.h"

#include "domain/RowType.h"
#include "evidence/EvidenceFile.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr std::array strengths{std::pair{"exact", LinkStrength::Exact}, std::pair{"declared", LinkStrength::Declared},
                               std::pair{"inferred", LinkStrength::Inferred}};

Result<TraceStage> stageOf(const EvidenceFile &file, const toml::table &table)
{
    TraceStage stage;
    if (auto read
        = file.texts(table, u"[[stage]]"_s,
                     {{"id", &stage.id}, {"title", &stage.title}, {"field", &stage.field}, {"missing", &stage.missing}},
                     {u"counts"_s, u"expected"_s});
        !read)
        return fail(read.error());
    const auto counts = file.flag(table, "counts");
    const auto expected = file.flag(table, "expected");
    if (!counts || !expected)
        return fail(!counts ? counts.error() : expected.error());
    stage.counts = *counts;
    stage.isExpected = *counts || *expected;
    if (!stage.field.isEmpty() && findRowType(u"deployment")->fieldIndex(stage.field) < 0)
        return file.reader.wrong(table.source(), u"a deployment has no field \"%1\""_s.arg(stage.field));
    return stage;
}

Result<TraceLink> linkOf(const EvidenceFile &file, const toml::table &table, const TraceRules &rules)
{
    TraceLink link;
    QString how;
    QString sql;
    if (auto read = file.texts(table, u"[[link]]"_s,
                               {{"id", &link.id},
                                {"stage", &link.stage},
                                {"from", &link.from},
                                {"to", &link.to},
                                {"how", &how},
                                {"rule", &link.rule},
                                {"sql", &sql}},
                               {u"joins"_s, u"also_reads"_s});
        !read)
        return fail(read.error());
    const auto joins = file.flag(table, "joins");
    const auto also = file.reader.texts(table, "also_reads");
    auto pairs = file.sql(table, link.id, sql);
    if (!joins || !also || !pairs)
        return fail(!joins ? joins.error() : !also ? also.error() : pairs.error());
    link.joins = *joins;
    link.pairs = *std::move(pairs);
    link.pairs.reads = QStringList{link.from, link.to} + *also;
    link.pairs.reads.removeDuplicates();
    for (const QString &type : std::as_const(link.pairs.reads)) {
        if (!findRowType(type))
            return file.reader.wrong(table.source(), u"%1: there is no row type \"%2\""_s.arg(link.id, type));
    }
    const auto strength = linkStrengthOf(how);
    if (!strength)
        return file.reader.wrong(table.source(), u"%1: \"how\" is exact, declared or inferred"_s.arg(link.id));
    link.how = *strength;
    if (!rules.stage(link.stage))
        return file.reader.wrong(table.source(), u"%1: there is no stage \"%2\""_s.arg(link.id, link.stage));
    const bool isReached = link.from == u"deployment"
        || std::any_of(rules.links.begin(), rules.links.end(),
                       [&](const TraceLink &one) { return one.to == link.from; });
    if (!isReached)
        return file.reader.wrong(table.source(), u"%1: nothing before it leads to \"%2\""_s.arg(link.id, link.from));
    return link;
}

Result<EvidenceSql> questionOf(const EvidenceFile &file, const char *name)
{
    const toml::node *node = file.table.get(name);
    if (!node || !node->is_table())
        return file.reader.wrong(file.table.source(), u"[%1] is missing"_s.arg(QLatin1StringView(name)));
    QString sql;
    if (auto read = file.texts(*node->as_table(), QString::fromLatin1(name), {{"sql", &sql}}, {u"reads"_s}); !read)
        return fail(read.error());
    return file.sql(*node->as_table(), QString::fromLatin1(name), sql);
}

} // namespace

QString linkStrengthName(LinkStrength strength)
{
    return QString::fromLatin1(strengths[size_t(strength)].first);
}

std::optional<LinkStrength> linkStrengthOf(QStringView name)
{
    const auto found = std::find_if(strengths.begin(), strengths.end(),
                                    [&](const auto &one) { return name == QLatin1StringView(one.first); });
    return found == strengths.end() ? std::nullopt : std::optional(found->second);
}

const TraceStage *TraceRules::stage(QStringView id) const
{
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const TraceStage &one) { return one.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

Result<TraceRules> TraceRules::load()
{
    const auto file = EvidenceFile::open(EvidenceFile::place(u"trace.toml"_s), u"plumbline-trace/1"_s);
    if (!file)
        return fail(file.error());
    if (auto fine = file->reader.onlyKeys(
            file->table, {u"format"_s, u"subject"_s, u"delivery"_s, u"stage"_s, u"link"_s}, u"the trace rules"_s);
        !fine)
        return fail(fine.error());
    TraceRules rules;
    const auto stages = file->tables("stage");
    const auto links = file->tables("link");
    if (!stages || !links)
        return fail(!stages ? stages.error() : links.error());
    for (const toml::table *table : *stages) {
        const auto stage = stageOf(*file, *table);
        if (!stage)
            return fail(stage.error());
        rules.stages.append(*stage);
    }
    for (const toml::table *table : *links) {
        const auto link = linkOf(*file, *table, rules);
        if (!link)
            return fail(link.error());
        rules.links.append(*link);
    }
    for (const auto &[name, target] : {std::pair{"subject", &rules.subject}, std::pair{"delivery", &rules.delivery}}) {
        auto question = questionOf(*file, name);
        if (!question)
            return fail(question.error());
        *target = *std::move(question);
    }
    return rules;
}

} // namespace plumbline
