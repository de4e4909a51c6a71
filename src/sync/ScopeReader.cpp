// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Configuration.h"
#include "sync/ConfigurationReader.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<void> ConfigurationReader::scope(const toml::table &table, DeclaredScope &declared) const
{
    if (auto known = onlyKeys(table, {u"services"_s, u"environments"_s, u"sources"_s}, u"[scope]"_s); !known)
        return known;
    for (const auto &[key, target] :
         {std::pair{"services", &declared.services}, std::pair{"environments", &declared.environments},
          std::pair{"sources", &declared.sources}}) {
        const auto names = texts(table, key);
        if (!names)
            return fail(names.error());
        // An empty list would be read as everything, where somebody meant nothing.
        if (const toml::node *node = table.get(key); node && (names->isEmpty() || names->contains(QString())))
            return wrong(node->source(),
                         u"\"%1\" names at least one, and none that is empty; without it all are in scope"_s.arg(
                             QLatin1StringView(key)));
        *target = *names;
        target->removeDuplicates();
        target->sort();
    }
    return {};
}

} // namespace plumbline
