// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/CaseValues.h"

#include <memory>

namespace plumbline {

/// Cases that were made together, column by column. It does not change, so that many tables share it.
struct CaseBlock {
    int rows = 0;
    std::vector<std::shared_ptr<const CaseValues>> columns;

    static std::shared_ptr<const CaseBlock> of(std::vector<CaseValues> columns)
    {
        auto block = std::make_shared<CaseBlock>();
        block->rows = columns.empty() ? 0 : columns.front().size();
        for (CaseValues &column : columns) {
            column.doneAppending();
            block->columns.push_back(std::make_shared<const CaseValues>(std::move(column)));
        }
        return block;
    }
};

} // namespace plumbline
