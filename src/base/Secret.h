// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace plumbline {

/// A token or password. It has no stream operator and no implicit conversion, so it cannot slip into a log.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value) : m_value(std::move(value)) { }
    Secret(const Secret &) = default;
    Secret &operator=(const Secret &) = default;
    ~Secret() { m_value.fill('\0'); }

    bool isEmpty() const { return m_value.isEmpty(); }
    /// The bytes themselves; call only where they are put on the wire.
    const QByteArray &reveal() const { return m_value; }

private:
    QByteArray m_value;
};

} // namespace plumbline
