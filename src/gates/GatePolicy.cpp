// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gates/GatePolicy.h"

#include "base/Digest.h"
#include "base/Duration.h"
#include "metrics/MetricCatalog.h"
#include "sync/ConfigurationReader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr std::array verdictNames{std::pair{"block", GateVerdict::Block}, std::pair{"warn", GateVerdict::Warn},
                                  std::pair{"observe", GateVerdict::Observe}, std::pair{"pass", GateVerdict::Pass}};

struct RuleReader {
    const ConfigurationReader &reader;
    const toml::table &table;

    tl::unexpected<Error> wrong(const char *key, const QString &detail) const
    {
        const toml::node *node = table.get(key);
        return reader.wrong(node ? node->source() : table.source(), detail);
    }
    Result<GateVerdict> verdict(const char *key, GateVerdict otherwise) const
    {
        const auto text = reader.string(table, key);
        if (!text)
            return fail(text.error());
        if (text->isEmpty())
            return otherwise;
        for (const auto &[name, verdict] : verdictNames) {
            if (*text == QLatin1StringView(name))
                return verdict;
        }
        return wrong(key, u"\"%1\" is block, warn, observe or pass"_s.arg(QLatin1StringView(key)));
    }
    Result<void> thresholds(GateRule &rule) const;
    Result<void> scope(GateRule &rule) const;
    Result<void> expectKnown(const GateRule &rule, const MetricCatalog &catalog) const;
    Result<GateRule> read(const MetricCatalog &catalog) const;
};

Result<void> RuleReader::thresholds(GateRule &rule) const
{
    for (const auto &[name, verdict] : verdictNames) {
        const auto text = reader.string(table, name);
        if (!text)
            return fail(text.error());
        if (text->isEmpty())
            continue;
        const auto threshold = GateThreshold::parse(*text);
        if (!threshold)
            return wrong(name, threshold.error().detail);
        rule.thresholds.append({verdict, *threshold});
    }
    if (rule.thresholds.isEmpty())
        return wrong("id", u"the rule \"%1\" has no threshold: block, warn or observe"_s.arg(rule.id));
    return {};
}

Result<void> RuleReader::scope(GateRule &rule) const
{
    for (const auto &[key, target] : {std::pair{"service", &rule.services}, std::pair{"team", &rule.teams},
                                      std::pair{"environment", &rule.environments}}) {
        const auto found = reader.texts(table, key);
        if (!found)
            return fail(found.error());
        *target = *found;
    }
    const auto period = reader.string(table, "period", u"week"_s);
    if (!period)
        return fail(period.error());
    if (*period != u"week"_s) {
        const auto length = parseDuration(*period);
        if (!length || length->count() <= 0)
            return wrong("period", u"\"period\" is \"week\" or a length such as \"28d\""_s);
        rule.period = std::chrono::duration_cast<std::chrono::seconds>(*length);
    }
    if (const toml::node *params = table.get("params")) {
        if (!params->is_table())
            return wrong("params", u"\"params\" must be a table such as { maturing_days = \"7\" }"_s);
        for (const auto &[key, node] : *params->as_table()) {
            const auto value = node.value<std::string>();
            if (!value)
                return reader.wrong(node.source(), u"values of \"params\" are texts in quotes"_s);
            rule.params.insert(ConfigurationReader::text(key.str()), ConfigurationReader::text(*value));
        }
    }
    return {};
}

Result<void> RuleReader::expectKnown(const GateRule &rule, const MetricCatalog &catalog) const
{
    const MetricDefinition *definition = catalog.find(rule.metric, rule.definition);
    if (!definition)
        return wrong(
            "metric",
            u"there is no metric \"%1\" of that version; `plumbline metric list` names them"_s.arg(rule.metric));
    if (std::none_of(definition->outputs.begin(), definition->outputs.end(),
                     [&](const OutputDefinition &one) { return one.name == rule.output; }))
        return wrong("output", u"%1 has no output \"%2\""_s.arg(rule.metric, rule.output));
    if (!rule.groupBy.isEmpty() && !definition->dimensions.contains(rule.groupBy))
        return wrong("group_by", u"%1 can be grouped by %2"_s.arg(rule.metric, definition->dimensions.join(u", "_s)));
    for (auto given = rule.params.cbegin(); given != rule.params.cend(); ++given) {
        const QString name = given.key().section(u'/', 0, 0);
        if (std::none_of(definition->parameters.begin(), definition->parameters.end(),
                         [&](const MetricParameter &known) { return known.name == name; }))
            return wrong("params", u"%1 has no parameter \"%2\""_s.arg(rule.metric, name));
    }
    return {};
}

Result<GateRule> RuleReader::read(const MetricCatalog &catalog) const
{
    const QStringList known{u"id"_s,      u"metric"_s,  u"definition"_s,  u"output"_s,   u"text"_s,        u"period"_s,
                            u"service"_s, u"team"_s,    u"environment"_s, u"group_by"_s, u"params"_s,      u"block"_s,
                            u"warn"_s,    u"observe"_s, u"unknown"_s,     u"unsure"_s,   u"insufficient"_s};
    if (auto fine = reader.onlyKeys(table, known, u"[[rule]]"_s); !fine)
        return fail(fine.error());
    GateRule rule;
    for (const auto &[key, target] :
         {std::pair{"id", &rule.id}, std::pair{"metric", &rule.metric}, std::pair{"output", &rule.output},
          std::pair{"text", &rule.text}, std::pair{"group_by", &rule.groupBy}}) {
        const auto text = reader.string(table, key);
        if (!text)
            return fail(text.error());
        *target = *text;
    }
    if (rule.id.isEmpty() || rule.metric.isEmpty())
        return wrong("id", u"a rule needs \"id\" and \"metric\""_s);
    if (const toml::node *node = table.get("definition")) {
        const auto version = node->value<int64_t>();
        if (!version || *version < 1 || *version > 10'000)
            return wrong("definition", u"\"definition\" is the number of a version"_s);
        rule.definition = int(*version);
    }
    if (const MetricDefinition *definition = catalog.find(rule.metric, rule.definition);
        definition && rule.output.isEmpty())
        rule.output = definition->headline;
    for (const auto &[key, target] : {std::pair{"unknown", &rule.unknown}, std::pair{"unsure", &rule.unsure},
                                      std::pair{"insufficient", &rule.insufficient}}) {
        const auto found = verdict(key, *target);
        if (!found)
            return fail(found.error());
        *target = *found;
    }
    for (const auto &step : {&RuleReader::thresholds, &RuleReader::scope}) {
        if (auto done = (this->*step)(rule); !done)
            return fail(done.error());
    }
    if (auto fine = expectKnown(rule, catalog); !fine)
        return fail(fine.error());
    return rule;
}

} // namespace

QString gateVerdictName(GateVerdict verdict)
{
    for (const auto &[name, one] : verdictNames) {
        if (one == verdict)
            return QString(QLatin1StringView(name));
    }
    return {};
}

Result<GatePolicy> GatePolicy::parse(const QByteArray &toml, const QString &file, const MetricCatalog &catalog)
{
    const ConfigurationReader reader{file, u"read policy"_s};
    toml::table table;
    try {
        table = toml::parse(std::string_view(toml.constData(), size_t(toml.size())));
    } catch (const toml::parse_error &problem) {
        return reader.wrong(problem.source(), ConfigurationReader::text(problem.description()));
    }
    if (auto fine = reader.onlyKeys(table, {u"format"_s, u"name"_s, u"rule"_s}, u"the policy"_s); !fine)
        return fail(fine.error());
    const auto format = reader.string(table, "format");
    const auto name = reader.string(table, "name");
    if (!format || !name)
        return fail(!format ? format.error() : name.error());
    if (*format != u"plumbline-gate/1"_s)
        return reader.wrong(table.source(), u"\"format\" must be \"plumbline-gate/1\""_s);
    if (name->isEmpty())
        return reader.wrong(table.source(), u"the policy needs a \"name\""_s);
    GatePolicy policy{*name, sha256Hex(toml), {}};
    const toml::array *rules = table.get("rule") ? table.get("rule")->as_array() : nullptr;
    for (size_t i = 0; rules && i < rules->size(); ++i) {
        const toml::table *one = (*rules)[i].as_table();
        if (!one)
            return reader.wrong((*rules)[i].source(), u"rules are written as [[rule]]"_s);
        const auto rule = RuleReader{reader, *one}.read(catalog);
        if (!rule)
            return fail(rule.error());
        if (std::any_of(policy.rules.begin(), policy.rules.end(), [&](const GateRule &r) { return r.id == rule->id; }))
            return reader.wrong(one->source(), u"there are two rules with the id \"%1\""_s.arg(rule->id));
        policy.rules.append(*rule);
    }
    if (policy.rules.isEmpty())
        return reader.wrong(table.source(), u"the policy has no [[rule]]"_s);
    return policy;
}

} // namespace plumbline
