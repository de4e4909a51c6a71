// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/IncrementalDefinition.h"

#include "base/Duration.h"
#include "sources/DefinitionFile.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

std::chrono::seconds readPeriod(const DefinitionNode &node, const QString &key)
{
    const auto period = parseDuration(node.requiredText(key));
    if (!period || *period < std::chrono::seconds(1))
        node.child(key).fail(u"must be a length of time such as \"PT1H\" or \"P7D\""_s);
    return std::chrono::duration_cast<std::chrono::seconds>(period.value_or(std::chrono::nanoseconds(0)));
}

} // namespace

IncrementalDefinition IncrementalDefinition::read(const DefinitionNode &node)
{
    node.allowOnly({u"overlap"_s, u"full_every"_s, u"time"_s});
    return {readPeriod(node, u"overlap"_s), readPeriod(node, u"full_every"_s),
            TimeForm::read(node.child(u"time"_s), TimeForm::Kind::Instant)};
}

} // namespace plumbline
