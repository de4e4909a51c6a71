// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/SecretPlace.h"
#include "sources/SourceSettings.h"
#include "store/RetentionPolicy.h"
#include "sync/ListenSettings.h"

#include <toml++/toml.h>

namespace plumbline {

struct DeclaredScope;

/// Turns a place in the file into an error, and remembers the file for all of them.
struct ConfigurationReader {
    QString file;
    QString what = QStringLiteral("read configuration"); ///< What is done with that file, for errors.

    static QString text(std::string_view value) { return QString::fromUtf8(value.data(), qsizetype(value.size())); }

    tl::unexpected<Error> wrong(const toml::source_region &place, const QString &detail) const
    {
        return fail(Error::Kind::Configuration, what, detail,
                    QStringLiteral("%1:%2:%3").arg(file).arg(place.begin.line).arg(place.begin.column));
    }
    Result<void> onlyKeys(const toml::table &table, const QStringList &known, const QString &where) const
    {
        for (const auto &[key, node] : table) {
            if (!known.contains(text(key.str())))
                return wrong(key.source(),
                             QStringLiteral("unknown key \"%1\" in %2; known are %3")
                                 .arg(text(key.str()), where, known.join(QStringLiteral(", "))));
        }
        return {};
    }
    Result<QString> string(const toml::table &table, const char *key, const QString &otherwise = {}) const
    {
        const toml::node *node = table.get(key);
        if (!node)
            return otherwise;
        if (const auto value = node->value<std::string>(); value && node->is_string())
            return text(*value);
        return wrong(node->source(), QStringLiteral("\"%1\" must be a text in quotes").arg(QLatin1StringView(key)));
    }
    /// A list of texts; an empty one where the key is not there.
    Result<QStringList> texts(const toml::table &table, const char *key) const
    {
        const toml::node *node = table.get(key);
        const toml::array *array = node ? node->as_array() : nullptr;
        QStringList found;
        for (size_t i = 0; array && i < array->size(); ++i) {
            if (const auto value = (*array)[i].value<std::string>())
                found.append(text(*value));
        }
        if (node && (!array || size_t(found.size()) != array->size()))
            return wrong(node->source(),
                         QStringLiteral("\"%1\" must be a list of texts in quotes").arg(QLatin1StringView(key)));
        return found;
    }
    Result<QHash<QString, QStringList>> parameters(const toml::table &table) const;
    /// One length for all streams, or a table of them by stream.
    Result<QHash<QString, Retention>> keeps(const toml::node &node) const;
    /// What NAME_env, NAME_file or NAME_keyring say.
    Result<SecretPlace> secretPlace(const toml::table &table, const std::string &name) const;
    Result<SourceSettings> source(const toml::table &table, QStringList &missing) const;
    Result<void> listen(const toml::table &table, ListenSettings &settings) const;
    Result<void> retention(const toml::table &table, RetentionPolicy &policy) const;
    Result<void> scope(const toml::table &table, DeclaredScope &declared) const;
    Result<void> opa(const toml::table &table, OpaRules &rules) const;
    Result<bool> receiver(const toml::table &table, ListenSettings &settings) const;
};

} // namespace plumbline
