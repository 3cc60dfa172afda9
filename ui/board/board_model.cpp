// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_model.h"

#include "core/base/text.h"
#include "ui/text/format.h"

#include <algorithm>

namespace caravan::ui {

BoardModel::BoardModel(Desk& desk, BoardKind& kind, QObject* parent)
    : QObject(parent), m_desk(desk), m_kind(kind)
{
    connect(&desk, &Desk::committed, this, &BoardModel::take);
}

void BoardModel::ask()
{
    for (BoardColumn* column : m_columns) {
        column->deleteLater();
    }
    m_columns.clear();
    for (BoardStage& stage : m_kind.stages()) {
        m_columns.push_back(new BoardColumn(m_kind, std::move(stage), this));
        m_columns.back()->setWords(m_words);
    }
    load();
    Q_EMIT rebuilt();
}

void BoardModel::setWords(const QString& words)
{
    m_words.clear();
    for (const std::string& word : split(foldForSearch(toStd(words)), ' ')) {
        if (!trimmed(word).empty()) {
            m_words.emplace_back(trimmed(word));
        }
    }
    for (BoardColumn* column : m_columns) {
        column->setWords(m_words);
    }
}

void BoardModel::take(const Commit& commit)
{
    if (!m_kind.concerns(commit)) {
        return;
    }
    // A hidden choice has a column only while a record stands there.
    const std::vector<BoardStage> stages = m_kind.stages();
    const bool isSame = std::equal(stages.begin(), stages.end(), m_columns.begin(), m_columns.end(),
                                   [](const BoardStage& stage, const BoardColumn* column) {
                                       return stage.value == column->stage().value;
                                   });
    if (!isSame) {
        ask();
        return;
    }
    load();
    Q_EMIT refreshed();
}

void BoardModel::load()
{
    auto piles = m_kind.load();
    m_failure = piles ? std::nullopt : std::optional(piles.error());
    if (!piles) {
        m_desk.reportReadFailure(piles.error());
        return;
    }
    for (BoardColumn* column : m_columns) {
        column->setPile(std::move((*piles)[column->stage().value]));
    }
}

} // namespace caravan::ui
