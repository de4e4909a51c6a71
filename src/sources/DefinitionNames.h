// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/StreamDefinition.h"

namespace plumbline {

class DefinitionNode;

/// What a stream file may name that stands outside of it.
struct DefinitionNames {
    QStringList parameters; ///< Of the connector.
    QStringList streams; ///< That are read before this one.
    QList<StreamDefinition> known; ///< Those of them that could be read.

    /// Fails where the file names what does not exist: it would quietly be nothing.
    void check(const DefinitionNode &stream) const;
};

} // namespace plumbline
