// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/OtlpAttributeNames.h"

namespace plumbline {

/// The tokens of a call in one convention: input with everything that was read from or written to a cache, output with
/// reasoning (METRICS 1.3), whichever way the instrumentation counted.
struct AiCallTokens {
    FieldValue input;
    FieldValue output;
    FieldValue cacheRead;
    FieldValue cacheWrite;
    FieldValue reasoning;
    bool isAssumed = false; ///< Nothing tells whether the input includes what came from a cache.
    QString faultyField; ///< Says what it should not; empty when all is well.
    QString reason;

    static AiCallTokens of(const OtlpAttributes &attributes, const OtlpAttributeNames &names);
};

} // namespace plumbline
