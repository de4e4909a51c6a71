// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelExpression.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

/// Reads a PanelExpression by descending from the weakest operator to the strongest.
class PanelExpressionParser
{
public:
    explicit PanelExpressionParser(const QString &text)
    {
        static const QRegularExpression token(u"[0-9]+|[a-z_][a-z_0-9]*|<>|<=|>=|[-+*=<>()]|\\S"_s);
        auto found = token.globalMatch(text);
        while (found.hasNext())
            m_tokens.append(found.next().captured());
    }

    Result<PanelExpression> parse()
    {
        (void)either();
        if (m_isWrong || m_at != m_tokens.size())
            return fail(Error::Kind::Configuration, u"read panel"_s,
                        u"expression: \"%1\" is not understood"_s.arg(m_tokens.value(m_at)));
        return m_expression;
    }

private:
    using Kind = PanelExpression::Kind;

    bool take(const QString &token)
    {
        const bool isThere = m_tokens.value(m_at) == token;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    int add(Kind kind, int left, int right = -1, qint64 number = 0)
    {
        m_expression.m_nodes.push_back({kind, number, left, right});
        return int(m_expression.m_nodes.size()) - 1;
    }
    int either()
    {
        int left = both();
        while (take(u"or"_s))
            left = add(Kind::Or, left, both());
        return left;
    }
    int both()
    {
        int left = negated();
        while (take(u"and"_s))
            left = add(Kind::And, left, negated());
        return left;
    }
    int negated() { return take(u"not"_s) ? add(Kind::Not, negated()) : compared(); }
    int compared()
    {
        const int left = sum();
        for (const auto &[token, kind] : {std::pair(u"="_s, Kind::Equal),
                                          {u"<>"_s, Kind::Unequal},
                                          {u"<="_s, Kind::AtMost},
                                          {u"<"_s, Kind::Less},
                                          {u">="_s, Kind::AtLeast},
                                          {u">"_s, Kind::More}}) {
            if (take(token))
                return add(kind, left, sum());
        }
        return left;
    }
    int sum()
    {
        int left = product();
        while (true) {
            if (take(u"+"_s))
                left = add(Kind::Plus, left, product());
            else if (take(u"-"_s))
                left = add(Kind::Minus, left, product());
            else
                return left;
        }
    }
    int product()
    {
        int left = atom();
        while (take(u"*"_s))
            left = add(Kind::Times, left, atom());
        return left;
    }
    int atom()
    {
        if (take(u"("_s)) {
            const int inner = either();
            m_isWrong = m_isWrong || !take(u")"_s);
            return inner;
        }
        const QString token = m_tokens.value(m_at);
        bool isNumber = false;
        const qint64 number = token.toLongLong(&isNumber);
        if (isNumber) {
            ++m_at;
            return add(Kind::Number, -1, -1, number);
        }
        if (token.isEmpty() || !(token.front().isLower() || token.front() == u'_')) {
            m_isWrong = true;
            return add(Kind::Number, -1);
        }
        ++m_at;
        if (!m_expression.m_names.contains(token))
            m_expression.m_names.append(token);
        return add(Kind::Name, -1, -1, m_expression.m_names.indexOf(token));
    }

    QStringList m_tokens;
    qsizetype m_at = 0;
    bool m_isWrong = false;
    PanelExpression m_expression;
};

Result<PanelExpression> PanelExpression::parse(const QString &text)
{
    return PanelExpressionParser(text).parse();
}

std::optional<qint64> PanelExpression::value(const std::vector<std::optional<qint64>> &values) const
{
    return valueOf(int(m_nodes.size()) - 1, values);
}

std::optional<qint64> PanelExpression::valueOf(int index, const std::vector<std::optional<qint64>> &values) const
{
    const Node &node = m_nodes[size_t(index)];
    if (node.kind == Kind::Number)
        return node.number;
    if (node.kind == Kind::Name)
        return values[size_t(node.number)];
    const std::optional<qint64> left = valueOf(node.left, values);
    if (node.kind == Kind::Not)
        return left.value_or(1) == 0 ? 1 : 0;
    if (node.kind == Kind::And)
        return left.value_or(0) != 0 && valueOf(node.right, values).value_or(0) != 0 ? 1 : 0;
    if (node.kind == Kind::Or)
        return left.value_or(0) != 0 || valueOf(node.right, values).value_or(0) != 0 ? 1 : 0;
    const std::optional<qint64> right = valueOf(node.right, values);
    const bool isSum = node.kind == Kind::Plus || node.kind == Kind::Minus || node.kind == Kind::Times;
    if (!left || !right)
        return isSum ? std::nullopt : std::optional<qint64>(0);
    switch (node.kind) {
    case Kind::Plus: return *left + *right;
    case Kind::Minus: return *left - *right;
    case Kind::Times: return *left * *right;
    case Kind::Equal: return *left == *right;
    case Kind::Unequal: return *left != *right;
    case Kind::Less: return *left < *right;
    case Kind::AtMost: return *left <= *right;
    case Kind::More: return *left > *right;
    case Kind::AtLeast: return *left >= *right;
    default: return {};
    }
}

} // namespace plumbline
