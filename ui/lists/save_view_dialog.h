// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace caravan::ui {

/// Name of a view, and whether others see it.
class SaveViewDialog : public QDialog {
    Q_OBJECT

public:
    SaveViewDialog(const QString& name, bool isShared, QWidget* parent = nullptr);

    QString name() const;
    bool isShared() const;

private:
    QLineEdit* m_name;
    QCheckBox* m_shared;
};

} // namespace caravan::ui
