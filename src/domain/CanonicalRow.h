// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"

namespace plumbline {

/// Does a field of this name say who a person is? Such fields may have to be erased, or kept from a reader.
bool isPersonal(QLatin1StringView field);

/// A field that is kept apart from its row: name and value as canonical JSON.
struct PersonalField {
    QLatin1StringView name;
    QByteArray value;
};

/// A value as RFC 8785 writes it; a whole number beyond 2^53 - 1 is a text.
void appendCanonical(QByteArray &out, const FieldValue &value);

/// All fields that say something, as one line of canonical JSON (RFC 8785).
QByteArray canonicalText(const Row &row);
/// The same without the fields that say who a person is.
QByteArray impersonalText(const Row &row);
/// The fields that impersonalText() leaves out, by name.
QList<PersonalField> personalFields(const Row &row);

} // namespace plumbline
