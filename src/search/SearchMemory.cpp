// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchMemory.h"

namespace plumbline {

QString SearchMemory::notice() const
{
    const std::lock_guard guard(m_mutex);
    return m_notice;
}

} // namespace plumbline
