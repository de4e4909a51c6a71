// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ConfigurationReader.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<void> ConfigurationReader::opa(const toml::table &table, OpaRules &rules) const
{
    const QStringList ofResult{u"allow"_s, u"deny"_s, u"warn"_s};
    if (auto known = onlyKeys(table, ofResult + rules.fields.keys(), u"[listen.opa]"_s); !known)
        return known;
    const auto pointers = parameters(table);
    if (!pointers)
        return fail(pointers.error());
    for (auto it = pointers->begin(); it != pointers->end(); ++it) {
        const bool arePointers
            = std::all_of(it->begin(), it->end(), [](const QString &p) { return p.startsWith(u'/'); });
        if (!arePointers || it->isEmpty() || (ofResult.contains(it.key()) && it->size() != 1))
            return wrong(table.get(it.key().toStdString())->source(),
                         u"\"%1\" takes a JSON pointer such as \"/input/commit\""_s.arg(it.key()));
        if (rules.fields.contains(it.key()))
            rules.fields[it.key()] = *it;
        else
            (it.key() == u"allow"_s ? rules.allow : it.key() == u"deny"_s ? rules.deny : rules.warn) = it->first();
    }
    return {};
}

Result<void> ConfigurationReader::listen(const toml::table &table, ListenSettings &settings) const
{
    if (auto known = onlyKeys(
            table,
            {u"address"_s, u"port"_s, u"token_env"_s, u"token_file"_s, u"token_keyring"_s, u"keep_content"_s, u"opa"_s},
            u"[listen]"_s);
        !known)
        return known;
    const auto address = string(table, "address", settings.address);
    const auto place = secretPlace(table, "token");
    if (!address || !place)
        return fail(address ? place.error() : address.error());
    settings.address = *address;
    settings.tokenPlace = *place;
    if (const toml::node *port = table.get("port")) {
        const auto number = port->value_exact<int64_t>();
        if (!number || *number < 1 || *number > 65'535)
            return wrong(port->source(), u"\"port\" must be a number from 1 to 65535"_s);
        settings.port = quint16(*number);
    }
    if (const toml::node *keep = table.get("keep_content")) {
        const auto keeps = keep->value_exact<bool>();
        if (!keeps)
            return wrong(keep->source(), u"\"keep_content\" must be true or false"_s);
        settings.keepsContent = *keeps;
    }
    const toml::node *rules = table.get("opa");
    if (rules && !rules->is_table())
        return wrong(rules->source(), u"[listen.opa] must be a table"_s);
    return rules ? opa(*rules->as_table(), settings.opa) : Result<void>();
}

/// A source of what is received has nothing but its id; false when the table is a source that is pulled.
Result<bool> ConfigurationReader::receiver(const toml::table &table, ListenSettings &settings) const
{
    const auto connector = string(table, "connector");
    if (!connector || (*connector != u"otlp"_s && *connector != u"opa"_s))
        return false;
    if (auto known = onlyKeys(table, {u"id"_s, u"connector"_s}, u"a [[source]] that is received"_s); !known)
        return fail(known.error());
    const auto id = string(table, "id", *connector);
    if (!id || id->isEmpty())
        return id ? wrong(table.source(), u"a [[source]] needs \"id\""_s) : fail(id.error());
    (*connector == u"otlp"_s ? settings.otlpSource : settings.opaSource) = *id;
    (*connector == u"otlp"_s ? settings.isOtlpExpected : settings.isOpaExpected) = true;
    return true;
}

} // namespace plumbline
