// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Configuration.h"

#include "base/TokenShapes.h"
#include "secrets/StoredSecret.h"
#include "sync/ConfigurationReader.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Reader = ConfigurationReader;

constexpr auto text = &Reader::text;

QString inConfigurationFolder(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/plumbline/"_s + name;
}

bool isVariableName(const QString &name)
{
    return name.size() <= 64 && std::all_of(name.begin(), name.end(), [](QChar c) {
               return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
           });
}

bool isToken(const QString &value)
{
    QByteArray bytes = value.toUtf8();
    return overwriteTokens(bytes) > 0;
}

std::optional<QString> scalar(const toml::node &node)
{
    if (const auto value = node.value_exact<std::string>())
        return text(*value);
    if (const auto value = node.value_exact<int64_t>())
        return QString::number(*value);
    if (const auto value = node.value_exact<bool>())
        return *value ? u"true"_s : u"false"_s;
    return {};
}

} // namespace

Result<QHash<QString, QStringList>> Reader::parameters(const toml::table &table) const
{
    QHash<QString, QStringList> found;
    for (const auto &[key, node] : table) {
        QStringList values;
        if (const toml::array *list = node.as_array()) {
            for (const toml::node &item : *list) {
                if (const auto value = scalar(item))
                    values.append(*value);
                else
                    return wrong(
                        item.source(),
                        u"\"%1\" holds something that is no text, number or true/false"_s.arg(text(key.str())));
            }
        } else if (const auto value = scalar(node)) {
            values.append(*value);
        } else {
            return wrong(node.source(),
                         u"\"%1\" must be a text, a number, true/false or a list of them"_s.arg(text(key.str())));
        }
        found.insert(text(key.str()), values);
    }
    return found;
}

Result<QHash<QString, Retention>> Reader::keeps(const toml::node &node) const
{
    QHash<QString, Retention> found;
    const auto add = [&](const QString &stream, const toml::node &value) -> Result<void> {
        const auto retention = Retention::stated(scalar(value).value_or(QString()));
        if (!retention)
            return wrong(value.source(),
                         u"\"keeps\" says how long the server keeps its records: \"90d\" or \"unlimited\""_s);
        found.insert(stream, *retention);
        return {};
    };
    if (!node.is_table())
        return add({}, node).map([&] { return found; });
    for (const auto &[stream, value] : *node.as_table()) {
        if (auto added = add(text(stream.str()), value); !added)
            return fail(added.error());
    }
    return found;
}

Result<SecretPlace> Reader::secretPlace(const toml::table &table, const std::string &name) const
{
    SecretPlace place;
    for (const auto &[ending, kind] :
         {std::pair("_env", SecretPlace::Kind::Environment), std::pair("_file", SecretPlace::Kind::File),
          std::pair("_keyring", SecretPlace::Kind::Keyring)}) {
        const std::string key = name + ending;
        const auto value = string(table, key.c_str());
        if (!value)
            return fail(value.error());
        if (value->isEmpty())
            continue;
        const toml::source_region &there = table.get(key)->source();
        if (place.kind != SecretPlace::Kind::None)
            return wrong(there,
                         u"a secret has one place; keep one of %1_env, %1_file and %1_keyring"_s.arg(text(name)));
        place = {kind, *value};
        if (kind == SecretPlace::Kind::Keyring && (place.keyringService().isEmpty() || place.keyringUser().isEmpty()))
            return wrong(there, u"\"%1\" must look like \"plumbline/github\": service and user"_s.arg(text(key)));
        // A token itself in the place of its name would stay in the file, and in every message about it.
        if (kind == SecretPlace::Kind::Environment && (!isVariableName(*value) || isToken(*value)))
            return wrong(
                there,
                u"\"%1\" takes the name of a variable, such as GITHUB_TOKEN, not the secret itself"_s.arg(text(key)));
    }
    return place;
}

Result<SourceSettings> Reader::source(const toml::table &table, QStringList &missing) const
{
    if (auto known = onlyKeys(table,
                              {u"id"_s, u"connector"_s, u"base_url"_s, u"token_env"_s, u"token_file"_s,
                               u"token_keyring"_s, u"proxy_login_env"_s, u"proxy_login_file"_s,
                               u"proxy_login_keyring"_s, u"interval"_s, u"keeps"_s, u"params"_s},
                              u"[[source]]"_s);
        !known)
        return fail(known.error());
    SourceSettings source;
    for (const auto &[key, target] : {std::pair("id", &source.id), std::pair("connector", &source.connector)}) {
        const auto value = string(table, key);
        if (!value)
            return fail(value.error());
        if (value->isEmpty())
            return wrong(table.source(), u"a [[source]] needs \"%1\""_s.arg(QLatin1StringView(key)));
        *target = *value;
    }
    const auto base = string(table, "base_url");
    if (!base)
        return fail(base.error());
    source.baseUrl = QUrl(*base, QUrl::StrictMode);
    if (!source.baseUrl.isValid() || source.baseUrl.host().isEmpty()
        || (source.baseUrl.scheme() != u"https"_s && source.baseUrl.scheme() != u"http"_s))
        return wrong(table.get("base_url") ? table.get("base_url")->source() : table.source(),
                     u"source \"%1\" needs a base_url such as \"https://host/path\""_s.arg(source.id));
    if (!source.baseUrl.userInfo().isEmpty())
        return wrong(table.get("base_url")->source(),
                     u"a base_url must not hold a password; use token_env, token_file or token_keyring"_s);
    if (source.baseUrl.hasQuery() || source.baseUrl.hasFragment())
        return wrong(
            table.get("base_url")->source(),
            u"a base_url ends with its path; a secret goes to token_env, token_file or token_keyring, and what "
            "else a server wants to be asked is said under [source.params]"_s);
    if (const toml::node *interval = table.get("interval")) {
        const QString value = text(interval->value_or(std::string_view()));
        const QHash<QChar, int> units{{u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86'400}};
        const int number = value.chopped(qMin<qsizetype>(1, value.size())).toInt();
        if (value.isEmpty() || number < 1 || !units.contains(value.back()))
            return wrong(interval->source(), u"\"interval\" must be a number with s, m, h or d, such as \"15m\""_s);
        source.interval = std::chrono::seconds(number * units.value(value.back()));
    }
    if (const toml::node *kept = table.get("keeps")) {
        auto found = keeps(*kept);
        if (!found)
            return fail(found.error());
        source.keeps = *found;
    }
    if (const toml::node *params = table.get("params")) {
        if (!params->is_table())
            return wrong(params->source(), u"[source.params] must be a table"_s);
        auto found = parameters(*params->as_table());
        if (!found)
            return fail(found.error());
        source.parameters = *found;
        for (const auto &[key, node] : *params->as_table())
            source.places.insert(text(key.str()),
                                 u"%1:%2:%3"_s.arg(file).arg(key.source().begin.line).arg(key.source().begin.column));
    }
    for (const auto &[name, place, secret] : {std::tuple("token", &source.tokenPlace, &source.token),
                                              std::tuple("proxy_login", &source.proxyPlace, &source.proxyLogin)}) {
        const auto found = secretPlace(table, name);
        if (!found)
            return fail(found.error());
        *place = *found;
        // A keyring may ask a person to unlock it: not before it is needed.
        if (place->kind == SecretPlace::Kind::Keyring)
            continue;
        const auto read = readSecret(*place);
        if (read)
            *secret = *read;
        else
            missing.append(source.id + u": "_s + read.error().detail);
    }
    source.tokenOrigin = source.tokenPlace.text();
    return source;
}

QString Configuration::defaultFile()
{
    return inConfigurationFolder(u"plumbline.toml"_s);
}

QString Configuration::connectorFolder()
{
    return inConfigurationFolder(u"connectors"_s);
}

QString Configuration::samplingFile()
{
    return inConfigurationFolder(u"sampling.toml"_s);
}

Result<Configuration> Configuration::read(const QString &path)
{
    QFile file(path.isEmpty() ? defaultFile() : path);
    if (path.isEmpty() && !file.exists())
        return Configuration();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read configuration"_s, file.errorString(), file.fileName());
    return parse(file.readAll(), file.fileName());
}

Result<Configuration> Configuration::parse(const QByteArray &toml, const QString &file)
{
    const Reader reader{file};
    Configuration configuration;
    configuration.file = file;
    try {
        const toml::table root = toml::parse(std::string_view(toml.constData(), size_t(toml.size())));
        if (auto known
            = reader.onlyKeys(root, {u"organisation"_s, u"source"_s, u"listen"_s, u"retention"_s, u"scope"_s},
                              u"the file"_s);
            !known)
            return fail(known.error());
        if (const toml::table *organisation = root["organisation"].as_table()) {
            if (auto known = reader.onlyKeys(*organisation, {u"name"_s, u"time_zone"_s}, u"[organisation]"_s); !known)
                return fail(known.error());
            const auto name = reader.string(*organisation, "name");
            const auto zone = reader.string(*organisation, "time_zone", u"UTC"_s);
            if (!name)
                return fail(name.error());
            if (!zone)
                return fail(zone.error());
            configuration.organisation = *name;
            configuration.zone = QTimeZone(zone->toLatin1());
            if (!configuration.zone.isValid())
                return reader.wrong(organisation->get("time_zone")->source(),
                                    u"\"%1\" is no IANA time zone such as \"Europe/Berlin\""_s.arg(*zone));
        }
        if (const toml::table *listen = root["listen"].as_table()) {
            if (auto read = reader.listen(*listen, configuration.listen); !read)
                return fail(read.error());
        }
        if (const toml::table *retention = root["retention"].as_table()) {
            if (auto read = reader.retention(*retention, configuration.retention); !read)
                return fail(read.error());
        }
        if (const toml::node *scope = root.get("scope")) {
            if (!scope->is_table())
                return reader.wrong(scope->source(), u"the scope is written as [scope]"_s);
            if (auto read = reader.scope(*scope->as_table(), configuration.scope); !read)
                return fail(read.error());
        }
        if (const toml::node *sources = root.get("source")) {
            if (!sources->is_array_of_tables())
                return reader.wrong(sources->source(), u"sources are written as [[source]]"_s);
            for (const toml::node &node : *sources->as_array()) {
                const auto received = reader.receiver(*node.as_table(), configuration.listen);
                if (!received)
                    return fail(received.error());
                if (*received)
                    continue;
                auto source = reader.source(*node.as_table(), configuration.missingSecrets);
                if (!source)
                    return fail(source.error());
                for (const SourceSettings &other : configuration.sources) {
                    if (other.id == source->id)
                        return reader.wrong(node.source(), u"the source id \"%1\" is used twice"_s.arg(source->id));
                }
                source->zone = configuration.zone;
                configuration.sources.append(*source);
            }
        }
    } catch (const toml::parse_error &error) {
        return reader.wrong(error.source(), text(error.description()));
    }
    return configuration;
}

} // namespace plumbline
