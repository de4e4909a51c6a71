// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace plumbline {

/// Reads the wire form of SSH (RFC 4251, section 5) front to back. What is not there is nothing, and stays so.
class SshReader
{
public:
    explicit SshReader(QByteArrayView bytes) : m_rest(bytes) { }

    std::optional<quint32> number();
    std::optional<quint8> byte();
    std::optional<QByteArray> text(); ///< "string" or "mpint" there: a length and as many bytes.
    std::optional<QByteArray> bytes(qsizetype count);
    bool isAtEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

/// A text as SSH writes it: its length in four bytes, then itself.
QByteArray sshText(QByteArrayView text);

} // namespace plumbline
