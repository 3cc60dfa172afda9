// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QProgressBar>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>

namespace caravan::ui {

/// How far an import is that another thread writes, and the wish to end it. Hidden while there is
/// none.
class ImportProgress : public QProgressBar {
    Q_OBJECT

public:
    explicit ImportProgress(QWidget* parent = nullptr);

    /// Shows a new import. The answer is what it asks after each batch (ImportOptions::onProgress),
    /// in any thread and for as long as it likes: false once it is to stop.
    std::function<bool(std::size_t, std::size_t)> begin();
    /// What is being written is brought to its end, the next batch is not begun.
    void stop();
    void end();

private:
    std::shared_ptr<std::atomic<bool>> m_isStopped;
};

} // namespace caravan::ui
