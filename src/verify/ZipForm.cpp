// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/ZipForm.h"

#include <QByteArrayList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype longestName = 255;

bool isAllowed(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
        || c == '/' || c == '-';
}

} // namespace

QString zipForm::nameProblem(const QByteArray &name)
{
    if (name.isEmpty() || name.size() > longestName || !std::all_of(name.begin(), name.end(), isAllowed))
        return u"a name has other characters than A-Z a-z 0-9 . _ / -, or is too long"_s;
    const QByteArrayList parts = name.split('/');
    const bool leavesFolder = std::any_of(parts.begin(), parts.end(), [](const QByteArray &part) {
        return part.isEmpty() || part == "." || part == "..";
    });
    if (leavesFolder)
        return u"a name begins or ends with /, or has an empty part, . or .."_s;
    if (parts.size() < 2)
        return u"a file lies outside the one folder"_s;
    return {};
}

} // namespace plumbline
