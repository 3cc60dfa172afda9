// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

namespace caravan::ui {

/// The first question of a profile whose desktop speaks none of our languages: which one. Each
/// language is named in itself, so that nobody has to read another first.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void languagePicked(const QString& code);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace caravan::ui
