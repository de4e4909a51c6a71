// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

struct SourceSettings;
struct StreamDefinition;

/// What a stream of a source is asked, as digests: two readings can be compared only when they asked the same.
struct StreamQuestion {
    QString asked; ///< Connector, address and parameters.
    QString mapping; ///< The stream's file.

    static StreamQuestion of(const SourceSettings &source, const StreamDefinition &stream);
};

} // namespace plumbline
