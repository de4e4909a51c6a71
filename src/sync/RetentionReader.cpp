// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Duration.h"
#include "sync/ConfigurationReader.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<void> ConfigurationReader::retention(const toml::table &table, RetentionPolicy &policy) const
{
    if (auto known = onlyKeys(table, {u"raw_bodies"_s, u"rejected"_s}, u"[retention]"_s); !known)
        return known;
    const auto read = [&](const char *key, std::optional<std::chrono::seconds> &keep) -> Result<void> {
        const auto said = string(table, key);
        if (!said)
            return fail(said.error());
        if (!table.get(key))
            return {};
        const auto length = parseDuration(*said);
        // A rule that removes what came today is a slip of the finger.
        if (!length || *length < std::chrono::days(1))
            return wrong(table.get(key)->source(),
                         u"\"%1\" takes a length of a day or more, such as \"400d\""_s.arg(QLatin1StringView(key)));
        keep = std::chrono::duration_cast<std::chrono::seconds>(*length);
        return {};
    };
    if (auto done = read("raw_bodies", policy.rawBodies); !done)
        return done;
    return read("rejected", policy.rejected);
}

} // namespace plumbline
