// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/TokenShapes.h"

#include <algorithm>
#include <array>

namespace plumbline {

namespace {

/// How tokens of one vendor begin, and how many characters of a token follow at least. No regular expressions: the text
/// is a stranger's, and it may be long.
struct Shape {
    QByteArrayView beginning;
    qsizetype shortest;
};

constexpr std::array shapes{
    Shape{"ghp_", 30},        Shape{"gho_", 30},    Shape{"ghs_", 30},     Shape{"ghu_", 30},  Shape{"ghr_", 30},
    Shape{"github_pat_", 30}, Shape{"glpat-", 16},  Shape{"glptt-", 16},   Shape{"gldt-", 16}, Shape{"glrt-", 16},
    Shape{"xoxb-", 20},       Shape{"xoxp-", 20},   Shape{"xoxa-", 20},    Shape{"xoxs-", 20}, Shape{"sk-lf-", 20},
    Shape{"pk-lf-", 20},      Shape{"sk-ant-", 20}, Shape{"sk-proj-", 20}, Shape{"sk-", 32},   Shape{"AKIA", 16},
    Shape{"ASIA", 16},        Shape{"AIza", 30},    Shape{"hvs.", 20},     Shape{"npm_", 30},  Shape{"pypi-", 40},
    Shape{"dop_v1_", 40},     Shape{"ATATT3", 40},  Shape{"odt_", 30},     Shape{"eyJ", 40},
};

constexpr QByteArrayView keyBegins = "-----BEGIN ";
constexpr QByteArrayView keyEnds = "-----END ";

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isOfToken(char c)
{
    return isWord(c) || c == '-' || c == '.' || c == '=';
}

int overwrite(QByteArray &text, const Shape &shape)
{
    int count = 0;
    for (qsizetype at = text.indexOf(shape.beginning); at >= 0; at = text.indexOf(shape.beginning, at + 1)) {
        if (at > 0 && isWord(text.at(at - 1)))
            continue;
        qsizetype end = at + shape.beginning.size();
        while (end < text.size() && isOfToken(text.at(end)))
            ++end;
        if (end - at - shape.beginning.size() < shape.shortest)
            continue;
        std::fill(text.begin() + at, text.begin() + end, '*');
        ++count;
    }
    return count;
}

/// The lines between, and the words of beginning and end, too; a key without an end is overwritten to the end.
int overwriteKeys(QByteArray &text)
{
    int count = 0;
    for (qsizetype at = text.indexOf(keyBegins); at >= 0; at = text.indexOf(keyBegins, at + 1)) {
        if (!text.sliced(at, std::min<qsizetype>(60, text.size() - at)).contains("PRIVATE KEY"))
            continue;
        const qsizetype last = text.indexOf(keyEnds, at);
        const qsizetype end = last < 0 ? text.size() : last;
        for (qsizetype i = at; i < end; ++i) {
            // Escapes and line ends stay, so that JSON is still JSON.
            const bool isEscape = text.at(i) == '\\' || (i > at && text.at(i - 1) == '\\');
            if (!isEscape && text.at(i) != '"' && text.at(i) != '\n' && text.at(i) != '\r')
                text[i] = '*';
        }
        ++count;
    }
    return count;
}

} // namespace

int overwriteTokens(QByteArray &text)
{
    int count = overwriteKeys(text);
    for (const Shape &shape : shapes)
        count += overwrite(text, shape);
    return count;
}

} // namespace plumbline
