// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <utility>

namespace plumbline {

/// A token or password. It has no stream operator and no implicit conversion, so it cannot slip into a log. The last
/// of its copies overwrites the bytes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value) : m_value(std::move(value)) { }
    Secret(const Secret &) = default;
    Secret(Secret &&) = default;
    Secret &operator=(Secret other)
    {
        m_value.swap(other.m_value);
        return *this;
    }
    ~Secret() { wipe(m_value); }

    bool isEmpty() const { return m_value.isEmpty(); }
    /// The bytes themselves; call only where they are put on the wire.
    const QByteArray &reveal() const { return m_value; }

    /// Overwrites bytes that held a secret, unless others still use them.
    static void wipe(QByteArray &bytes)
    {
        if (bytes.isDetached())
            bytes.fill('\0');
    }

private:
    QByteArray m_value;
};

} // namespace plumbline
