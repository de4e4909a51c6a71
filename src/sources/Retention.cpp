// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/Retention.h"

#include "base/Duration.h"
#include "sources/DefinitionFile.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Retention Retention::read(const DefinitionNode &keeps, const QString &text)
{
    Retention retention{Kind::Unknown, {}, text};
    const QString value = keeps.text();
    if (value == u"present"_s) {
        retention.kind = Kind::Present;
    } else if (value == u"unlimited"_s) {
        retention.kind = Kind::Unlimited;
    } else if (keeps.exists()) {
        const auto period = parseDuration(value);
        if (!period || *period < std::chrono::seconds(1))
            keeps.fail(u"must be \"present\", \"unlimited\" or a length of time such as \"P30D\""_s);
        retention.kind = Kind::Limited;
        retention.period
            = std::chrono::duration_cast<std::chrono::seconds>(period.value_or(std::chrono::nanoseconds(0)));
    }
    return retention;
}

} // namespace plumbline
